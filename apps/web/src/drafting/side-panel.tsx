import { Tabs } from '@mantine/core';
import { useWording } from '../ui';
import { useCheck } from '../workflow';
import { AuthorsPanel } from './authorship/authors-panel';
import { useAuthorship } from './authorship/use-authorship';
import { CommentsPanel } from './comments/comments-panel';
import { useMargin } from './comments/margin-context';
import { CoveragePanel } from './coverage-panel';
import { useDesk } from './desk-context';
import { FactsPanel } from './facts-panel';
import { ImportPanel } from './import-panel';
import styles from './side-panel.module.css';
import { SourceReader } from './source-reader';
import { SourcesPanel } from './sources-panel';
import { TasksPanel } from './tasks-panel';
import { useCoverage } from './use-coverage';

const TABS = ['sources', 'comments', 'coverage', 'facts', 'tasks', 'authors', 'import'] as const;
export type SideTab = (typeof TABS)[number];

/** What stands beside the words: sources, facts, open tasks, and what an import brought. */
export const SidePanel = ({ tab, onTab }: { tab: SideTab; onTab: (tab: SideTab) => void }) => {
  const t = useWording();
  const { reading } = useDesk().evidence;
  const { round } = useCheck();
  const open = round.tasks.filter(({ done }) => !done).length;
  const coverage = useCoverage();
  const { open: notes } = useMargin();
  const { open: unadopted } = useAuthorship();
  const counts: Partial<Record<SideTab, number>> = {
    sources: round.sources.length,
    comments: notes.length,
    coverage: (coverage?.gaps.length ?? 0) + (coverage?.unidentified.length ?? 0),
    tasks: open,
    authors: unadopted.length,
  };
  const shown = TABS.filter((name) => name !== 'import' || round.import);
  if (reading) return <SourceReader reading={reading} />;
  return (
    <Tabs
      value={tab}
      onChange={(value) => onTab(TABS.find((name) => name === value) ?? 'sources')}
      keepMounted={false}
      className={styles['panel']}
    >
      <Tabs.List className={styles['tabs']}>
        {shown.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`drafting.pane.${name}`)} {counts[name] ? <b>{counts[name]}</b> : null}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="sources">
        <SourcesPanel />
      </Tabs.Panel>
      <Tabs.Panel value="comments">
        <CommentsPanel />
      </Tabs.Panel>
      <Tabs.Panel value="coverage">
        <CoveragePanel />
      </Tabs.Panel>
      <Tabs.Panel value="facts">
        <FactsPanel />
      </Tabs.Panel>
      <Tabs.Panel value="tasks">
        <TasksPanel />
      </Tabs.Panel>
      <Tabs.Panel value="authors">
        <AuthorsPanel />
      </Tabs.Panel>
      <Tabs.Panel value="import">
        <ImportPanel />
      </Tabs.Panel>
    </Tabs>
  );
};
