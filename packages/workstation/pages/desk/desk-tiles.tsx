import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../../app/use-session.ts';
import { useFormat, useTranslate } from '../../i18n/language-context.tsx';
import type { DeskItem } from './desk-items.ts';
import { deskMessages } from './desk-messages.ts';
import type { Desk } from './use-desk.ts';

/** The counts that somebody coming on duty wants first. */
export function DeskTiles({ desk }: { readonly desk: Desk }): ReactNode {
  const t = useTranslate(deskMessages);
  const format = useFormat();
  const mayRelease = useMay('releases.decide');
  const mayExamine = useMay('examinations.decide');
  const maySearch = useMay('searches.read');
  const count = (...kinds: readonly DeskItem['kind'][]) =>
    desk.items.filter(({ kind }) => kinds.includes(kind)).length;
  return (
    <div className="desk-tiles">
      {mayRelease && (
        <>
          <Link to="/hits" className={desk.overdueCount > 0 ? 'tile bad' : 'tile'}>
            <b className="number">{format.number(desk.overdueCount)}</b>
            <span>{t('tile.overdue')}</span>
          </Link>
          <Link to="/hits" className="tile">
            <b className="number">{format.number(count('release'))}</b>
            <span>{t('tile.releases')}</span>
          </Link>
        </>
      )}
      {mayExamine && (
        <Link to="/examination" className="tile">
          <b className="number">{format.number(count('examination', 'conflict'))}</b>
          <span>{t('tile.examinations')}</span>
        </Link>
      )}
      {maySearch && (
        <div className="tile">
          <b className="number">{format.number(desk.underWayCount)}</b>
          <span>{t('tile.searches')}</span>
        </div>
      )}
      {mayRelease && (
        <div className="tile">
          <b className="number">{format.number(count('answer'))}</b>
          <span>{t('tile.answers')}</span>
        </div>
      )}
    </div>
  );
}
