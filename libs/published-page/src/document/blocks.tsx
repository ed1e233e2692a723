import {
  isPictureAddress,
  type Block,
  type CitationMark,
  type Inline,
  type Picture,
  type Table,
} from '@recheck/domain';
import { t } from '@recheck/wording';
import { Later } from '../standing/later';
import { citedBy, type Drawing } from '../view';
import { Inlines } from './inlines';
import { hasNote, Note } from './note';

/** The notes of the marks in some text, and the line that says when one of their passages moved. */
export const AfterText = ({ drawing, content }: { drawing: Drawing; content: readonly Inline[] }) => {
  const cited = content
    .filter((inline): inline is CitationMark => inline.type === 'citation')
    .map((mark) => citedBy(drawing, mark))
    .filter(hasNote);
  if (cited.length === 0) return null;
  return (
    <>
      {cited.map((one) => (
        <Note key={one.name} drawing={drawing} cited={one} />
      ))}
      <Later drawing={drawing} place="paragraph" which={cited.map(({ name }) => name).join(',')} />
    </>
  );
};

/** Pictures of other sites are named and linked, not loaded: a page asks nobody but its own server. */
const PictureOf = ({ drawing, picture }: { drawing: Drawing; picture: Picture }) => {
  const { address, alternative } = picture;
  if (!isPictureAddress(address)) return null;
  if (address.startsWith(`${drawing.site.origin}/`)) {
    return (
      <figure>
        <img src={address} alt={alternative} loading="lazy" />
      </figure>
    );
  }
  return (
    <p className="picture">
      <a href={address}>{alternative ? t('publicPage.picture', { alternative }) : t('publicPage.pictureBare')}</a>
    </p>
  );
};

const TableOf = ({ drawing, table }: { drawing: Drawing; table: Table }) => {
  const headRow = table.rows.length > 1 && table.rows[0]?.every(({ header }) => header);
  return (
    <div className="table" role="region" tabIndex={0} aria-label={t('publicPage.table')}>
      <table>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map(({ header, blocks }, column) =>
                header ? (
                  <th key={column} scope={headRow && at === 0 ? 'col' : 'row'}>
                    <Blocks drawing={drawing} blocks={blocks} />
                  </th>
                ) : (
                  <td key={column}>
                    <Blocks drawing={drawing} blocks={blocks} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const BlockOf = ({ drawing, block }: { drawing: Drawing; block: Block }) => {
  switch (block.type) {
    case 'heading':
      // Headings of level 2 open a part and are drawn by it; one that lies deeper is a smaller heading.
      return (
        <>
          <h3>
            <Inlines drawing={drawing} content={block.content} />
          </h3>
          <AfterText drawing={drawing} content={block.content} />
        </>
      );
    case 'paragraph':
      return (
        <>
          <p>
            <Inlines drawing={drawing} content={block.content} />
          </p>
          <AfterText drawing={drawing} content={block.content} />
        </>
      );
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <Blocks drawing={drawing} blocks={item} />
        </li>
      ));
      return block.ordered ? <ol className="items">{items}</ol> : <ul className="items">{items}</ul>;
    }
    case 'quotation':
      return (
        <blockquote className="quoted">
          <Blocks drawing={drawing} blocks={block.blocks} />
        </blockquote>
      );
    case 'table':
      return <TableOf drawing={drawing} table={block} />;
    case 'picture':
      return <PictureOf drawing={drawing} picture={block} />;
  }
};

/** Blocks of a document in reading order. */
export const Blocks = ({ drawing, blocks }: { drawing: Drawing; blocks: readonly Block[] }) =>
  blocks.map((block, at) => <BlockOf key={at} drawing={drawing} block={block} />);
