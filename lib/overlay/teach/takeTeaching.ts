const PLACE = '__budilnikTeaching';

type World = { [PLACE]?: AbortController };

/** One teaching a frame: an older copy of the script, maybe of another language, ends as the next one begins. */
export function takeTeaching(): AbortController {
  const world = globalThis as World;
  world[PLACE]?.abort();
  world[PLACE] = new AbortController();
  return world[PLACE];
}
