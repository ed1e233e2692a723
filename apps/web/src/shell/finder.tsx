import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ChecksDocument } from '../gql/graphql';
import { FindOrDo, FreshnessState, State, useWording, type FindGroup, type Place } from '../ui';
import { paths } from './paths';

interface FinderProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly places: readonly Place[];
  readonly onNewCheck: () => void;
}

const FEW = 8;
const PAUSE_MS = 150;

/** Find or do: places and acts by name, checks by the words of their question. */
export const Finder = ({ opened, onClose, places, onNewCheck }: FinderProps) => {
  const t = useWording();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [text] = useDebouncedValue(query.trim(), PAUSE_MS);
  const { data, loading } = useQuery(ChecksDocument, {
    variables: { first: FEW, filter: { text } },
    skip: !opened || text === '',
  });
  const matches = (name: string): boolean => name.toLowerCase().includes(query.trim().toLowerCase());

  const groups: FindGroup[] = [
    {
      title: t('shell.find.checks'),
      results: (text === '' ? [] : (data?.checks.rows ?? [])).map((row) => ({
        id: row.id,
        name: row.question,
        glyph: IconFileText,
        aside: row.stage ? (
          <State glyph={IconFileText}>{t(`workflow.stage.${row.stage}`)}</State>
        ) : row.freshness ? (
          <FreshnessState value={row.freshness} />
        ) : null,
        choose: () => void navigate(paths.check(row.id)),
      })),
    },
    {
      title: t('shell.find.places'),
      results: places
        .filter(({ name }) => matches(name))
        .map(({ name, to, glyph }) => ({ id: to, name, glyph, choose: () => void navigate(to) })),
    },
    {
      title: t('shell.find.acts'),
      results: [{ id: 'new-check', name: t('workflow.newCheck.title'), glyph: IconPlus, choose: onNewCheck }].filter(
        ({ name }) => matches(name),
      ),
    },
  ];
  return (
    <FindOrDo
      opened={opened}
      onClose={() => {
        setQuery('');
        onClose();
      }}
      query={query}
      onQuery={setQuery}
      groups={groups}
      searching={loading || text !== query.trim()}
    />
  );
};
