/** The library in the language of the script that holds it: a script that speaks one language is built with it alone. */
export { library } from './en';
