export { AppShell, type PageHandle } from './app-shell';
export { HelpPage } from './help-page';
