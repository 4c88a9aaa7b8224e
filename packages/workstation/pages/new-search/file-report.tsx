import type { ReactNode } from 'react';
import { Badge } from '../../components/badge.tsx';
import type { ReadFile } from '../../decoding/worker-protocol.ts';
import { useTranslate } from '../../i18n/language-context.tsx';
import { newSearchMessages } from './new-search-messages.ts';

/** What the rules of the standard say of the file, and every record and field in it. */
export function FileReport({ report }: { readonly report: ReadFile }): ReactNode {
  const t = useTranslate(newSearchMessages);
  const { findings, records } = report;
  return (
    <>
      <section className="panel">
        <h2>{t('report')}</h2>
        {findings.length === 0 && <Badge tone="good">{t('report.clean')}</Badge>}
        <ul className="findings">
          {findings.map(({ record, field, severity, message, remedy }) => (
            <li key={`${record} ${field} ${message}`}>
              <Badge tone={severity === 'error' ? 'bad' : 'warn'}>
                {field ?? t('report.record', { number: record })}
              </Badge>
              <span dir="ltr">
                {message}. <span className="fine">{remedy}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{t('records')}</h2>
        {records.map(({ type, name, fields }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records are known by their place in the file.
          <details key={index} className="nist-record">
            <summary>
              <b>Type-{type}</b> <span className="fine">{name}</span>
            </summary>
            <table className="plain" dir="ltr">
              <tbody>
                {fields.map((field) => (
                  <tr key={field.tag}>
                    <td>
                      <code>{field.tag}</code>
                    </td>
                    <td className="fine">{field.name}</td>
                    <td>
                      <bdi>{field.text}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ))}
      </section>
    </>
  );
}
