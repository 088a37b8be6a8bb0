import { Notice, usePhone, useTheme } from '@chiron/ui';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useEffect, useRef } from 'react';
import { Page } from '../../page';
import { ask } from './ask';
import classes from './explorer-page.module.css';
import { nameFields } from './name-fields';
import { nothingKept } from './nothing-kept';

const SAMPLE = `# Ctrl+Enter asks. The book on the left shows every type and field.
{
  people(search: "osler", first: 5) {
    edges {
      node {
        id
        name
        bornYear
      }
    }
  }
}
`;

/** Asks the API anything that the viewer may know, with the whole schema to read. Served from here, like all else. */
export function ExplorerPage() {
  const isPhone = usePhone();
  return (
    <Page title="Explorer" lead="Ask the API as yourself: you see what you may see, and your budget counts.">
      {isPhone ? <Notice>The explorer needs a wider screen.</Notice> : <Explorer />}
    </Page>
  );
}

function Explorer() {
  const { theme } = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? nameFields(frame.current) : undefined), []);
  return (
    <div ref={frame} className={classes['frame']}>
      <GraphiQL
        fetcher={ask}
        storage={nothingKept}
        defaultQuery={SAMPLE}
        defaultTheme={theme === 'system' ? null : theme}
        forcedTheme={theme}
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>
          <></>
        </GraphiQL.Logo>
      </GraphiQL>
    </div>
  );
}
