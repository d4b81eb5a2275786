import '../../components/report/report.css';
import { render } from 'preact';
import { documentLanguage } from '../../components/documentLanguage';
import { ReportPage } from '../../components/report/ReportPage';
import { app_name, report_page_title } from '../../lib/locales/messages/messages';
import { openReport } from './model';

const { view, events } = await openReport(new Date());
documentLanguage(() => report_page_title({ app: app_name() }));

function App() {
  return <ReportPage view={view.value} events={events} />;
}

const root = document.getElementById('root');
if (root) render(<App />, root);
