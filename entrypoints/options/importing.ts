import { signal } from '@preact/signals';
import type {
  ImportEvents,
  ImportSite,
  ImportStage,
  ImportTrouble,
  ImportView,
} from '../../components/options/importView';
import { saveFile } from '../../components/saveFile';
import { sendMessage } from '../../lib/bridge/messages';
import type { FilePreview } from '../../lib/domain/importing/filePreview';
import type { ImportRun } from '../../lib/domain/importing/importRun';
import { LIMITS } from '../../lib/importing/limits';
import { changedItem } from '../../lib/store/changes';
import { contactSecret } from '../../lib/store/identity/contactSecret';
import { rememberChoice, rememberedChoice } from '../../lib/store/importChoices';
import { importRuns } from '../../lib/store/importRuns';
import { type Moment, momentOf } from '../../lib/store/moment';
import { JobFailure, type RunningJob, startJob } from './importJob';
import { refusedWords, runOf, type Said, saidAfter, saidBefore, wantedOf } from './importSaid';

export interface Importing {
  readonly view: (sites: readonly ImportSite[]) => ImportView;
  readonly events: ImportEvents;
}

/** The import of one file at a time, from choosing it to taking it back. */
export function followImports(sites: () => readonly ImportSite[]): Importing {
  const importing = new ImportPage(sites);
  return { view: importing.view, events: importing.events };
}

const START: ImportStage = { kind: 'start', trouble: undefined };
const now = (): Moment => momentOf(new Date());

class ImportPage {
  private readonly stage = signal<ImportStage>(START);
  private readonly runs = signal<readonly ImportRun[]>([]);
  private file: File | undefined;
  private job: RunningJob<unknown> | undefined;
  /** What the user has said of the file at hand. */
  private said: Said = {};

  constructor(private readonly sites: () => readonly ImportSite[]) {
    changedItem.watch(() => void this.readRuns());
    void this.readRuns();
  }

  readonly view = (sites: readonly ImportSite[]): ImportView => ({
    stage: this.stage.value,
    runs: this.runs.value,
    sites,
  });

  readonly events: ImportEvents = {
    onFile: (file) => void this.take(file),
    onChoose: (change) => void this.choose(change),
    onCheck: () => void this.check(),
    onWrite: () => void this.writeChecked(),
    onStop: () => this.stop(),
    onAnother: () => this.begin(undefined),
    onSaveRefused: () => this.saveRefused(),
    onUndo: (id) => void this.undo(id),
  };

  private begin(trouble: ImportTrouble | undefined): void {
    this.job?.end();
    this.file = undefined;
    this.said = {};
    this.stage.value = { kind: 'start', trouble };
  }

  private async take(file: File): Promise<void> {
    this.begin(undefined);
    if (file.size > LIMITS.fileBytes) return this.begin({ kind: 'tooLarge', row: undefined });
    this.file = file;
    this.stage.value = { kind: 'reading', file: file.name };
    await this.orBegin(async () => {
      const unfinished = await this.unfinishedOf(file);
      if (unfinished) return this.write(file, unfinished);
      const first = await this.look(file);
      const remembered = await rememberedChoice(first.columns.map(({ name }) => name));
      this.said = remembered ? saidBefore(remembered, first, this.sites()) : {};
      this.confirm(remembered ? await this.look(file) : first);
    });
  }

  private async unfinishedOf(file: File): Promise<ImportRun | undefined> {
    // Read anew: a file chosen as soon as the page is there comes before what the page has read itself.
    await this.readRuns();
    const candidates = this.runs.value.filter((run) => run.state === 'writing' && run.file.size === file.size);
    if (candidates.length === 0) return undefined;
    const digest = await this.start(startJob('digest', { file }));
    return candidates.find((run) => run.file.digest === digest);
  }

  private look(file: File): Promise<FilePreview> {
    const wanted = wantedOf(this.said, this.sites());
    return this.start(startJob('look', { file, wanted, today: now().today }));
  }

  private confirm(preview: FilePreview): void {
    this.stage.value = { kind: 'confirming', preview, isReading: false, check: { kind: 'none' } };
  }

  private async choose(change: Said): Promise<void> {
    const { stage, file } = this;
    if (stage.value.kind !== 'confirming' || !file) return;
    this.said = saidAfter(this.said, change);
    const { preview } = stage.value;
    const shown = { ...preview, choice: { ...preview.choice, ...change } };
    stage.value = { kind: 'confirming', preview: shown, isReading: true, check: { kind: 'none' } };
    await this.orBegin(async () => this.confirm(await this.look(file)));
  }

  private async check(): Promise<void> {
    const { stage, file } = this;
    if (stage.value.kind !== 'confirming' || !file) return;
    const { preview } = stage.value;
    const show = (check: Extract<ImportStage, { kind: 'confirming' }>['check']) => {
      stage.value = { kind: 'confirming', preview, isReading: false, check };
    };
    show({ kind: 'checking', rows: 0 });
    const onRows = (rows: number) => show({ kind: 'checking', rows });
    const asked = { file, choice: preview.choice, today: now().today, words: refusedWords() };
    try {
      show({ kind: 'checked', result: await this.start(startJob('check', asked, onRows)) });
    } catch (error) {
      show({ kind: 'failed', trouble: troubleOf(error) });
    }
  }

  private async writeChecked(): Promise<void> {
    const { stage, file } = this;
    if (stage.value.kind !== 'confirming' || stage.value.check.kind !== 'checked' || !file) return;
    const { preview, check } = stage.value;
    const run = runOf(file, preview.choice, check.result, now().instant);
    if (!run) return;
    const names = preview.columns.map(({ name }) => name);
    await rememberChoice(names, preview.choice);
    await this.orBegin(() => this.write(file, run));
  }

  private async write(file: File, run: ImportRun): Promise<void> {
    const show = (done: number) => this.progress('writing', file.name, done, run.clients);
    show(run.doneClients);
    const given = { moment: now(), secret: await contactSecret() };
    const job = startJob('write', { file, run, ...given }, show);
    const written = await this.start(job).finally(() => this.changed());
    this.stage.value = written.state === 'done' ? { kind: 'done', run: written } : START;
  }

  private async undo(id: string): Promise<void> {
    const run = this.runs.value.find((known) => known.id === id);
    if (!run) return;
    this.begin(undefined);
    const show = (done: number) => this.progress('undoing', run.file.name, done, run.clients);
    show(0);
    await this.orBegin(async () => {
      await this.start(startJob('undo', { id, moment: now() }, show)).finally(() => this.changed());
      const isLeft = this.runs.value.some((known) => known.id === id);
      this.stage.value = isLeft ? START : { kind: 'undone', file: run.file.name };
    });
  }

  private progress(kind: 'writing' | 'undoing', file: string, done: number, clients: number): void {
    const before = this.stage.value;
    this.stage.value = { kind, file, done, clients, isStopping: before.kind === kind && before.isStopping };
  }

  private stop(): void {
    const { stage, job } = this;
    if (stage.value.kind === 'writing' || stage.value.kind === 'undoing') {
      stage.value = { ...stage.value, isStopping: true };
      job?.stop();
    } else {
      job?.end();
      if (stage.value.kind === 'confirming') stage.value = { ...stage.value, check: { kind: 'none' } };
      else this.begin(undefined);
    }
  }

  private saveRefused(): void {
    const { value } = this.stage;
    const file =
      value.kind === 'confirming' && value.check.kind === 'checked' ? value.check.result.refusedFile : undefined;
    if (file && value.kind === 'confirming') saveFile(file, `${value.preview.name.replace(/\.\w+$/, '')}.refused.csv`);
  }

  /** The one job under way; a new one ends the old. */
  private start<Result>(job: RunningJob<Result>): Promise<Result> {
    this.job?.end();
    this.job = job;
    return job.result;
  }

  private async orBegin(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.begin(troubleOf(error));
    }
  }

  /** Figures, lists and open pages follow what was written. */
  private async changed(): Promise<void> {
    await this.readRuns();
    void sendMessage('rebuildList', undefined);
  }

  private async readRuns(): Promise<void> {
    this.runs.value = await importRuns().catch(() => []);
  }
}

function troubleOf(error: unknown): ImportTrouble {
  return error instanceof JobFailure ? error.trouble : { kind: 'failed', row: undefined };
}
