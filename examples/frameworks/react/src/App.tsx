import { useState } from 'react';
import type { CxLoadEvent } from 'cx-widgets';
import type {} from 'cx-widgets/jsx';
import { FIRST, SECOND, told } from './data.js';

export function App() {
  const [page, setPage] = useState('recap');
  const [isChanged, setChanged] = useState(false);
  const [isShown, setShown] = useState(true);
  const [words, setWords] = useState('');
  return (
    <>
      <h1>Recap</h1>
      <nav>
        <button onClick={() => setPage('recap')}>Recap page</button>
        <button onClick={() => setPage('other')}>Other page</button>
      </nav>
      {page === 'other' ? (
        <p>Another page</p>
      ) : (
        <>
          <button onClick={() => setChanged(!isChanged)}>Change</button>
          <button onClick={() => setShown(!isShown)}>Show or hide</button>
          <p role="status">{words}</p>
          <cx-highlight
            data={isChanged ? SECOND : FIRST}
            layout={isChanged ? 'grid' : 'list'}
            heading-level={isChanged ? 3 : 2}
            oncx-load={(event: CxLoadEvent) => setWords(told(event))}
          />
          {isShown && <cx-campaign feed="/campaign.json" />}
        </>
      )}
    </>
  );
}
