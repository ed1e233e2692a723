import { expect, it, jest } from '@jest/globals';
import { createEvent, fireEvent, screen } from '@testing-library/react';
import { draw } from '../../test/render';
import { useFileDrop } from './use-file-drop';

const onFiles = jest.fn<(files: readonly File[]) => void>();

const Desk = () => {
  const { over, target } = useFileDrop(onFiles);
  return (
    <div data-testid="desk" {...target}>
      <p>{over ? 'Drop it' : 'Write'}</p>
    </div>
  );
};
const file = new File(['Kettles boil.'], 'kettles.txt');
const OF_THE_MACHINE = { types: ['Files'], files: [file] };
const OF_THE_PAGE = { types: ['text/html', 'Files'], files: [file] };

/** Whether the browser would go on to open what was dropped. */
const browserTakes = (kind: 'dragOver' | 'drop', dataTransfer: object): boolean => {
  const desk = screen.getByTestId('desk');
  const event = createEvent[kind](desk, { dataTransfer });
  fireEvent(desk, event);
  return !event.defaultPrevented;
};

const leaveFor = (relatedTarget: Element): void => {
  const event = createEvent.dragLeave(screen.getByTestId('desk'));
  // What jsdom's event lacks.
  Object.defineProperty(event, 'relatedTarget', { value: relatedTarget });
  fireEvent(screen.getByTestId('desk'), event);
};

it('takes files of the machine, and says so while they are held over it', () => {
  draw(<Desk />);
  expect(browserTakes('dragOver', OF_THE_MACHINE)).toBe(false);
  expect(screen.getByText('Drop it')).toBeVisible();
  expect(browserTakes('drop', OF_THE_MACHINE)).toBe(false);
  expect(onFiles).toHaveBeenCalledWith([file]);
  expect(screen.getByText('Write')).toBeVisible();
});

it('forgets them when they are carried away, but not on the way across it', () => {
  draw(<Desk />);
  browserTakes('dragOver', OF_THE_MACHINE);
  leaveFor(screen.getByText('Drop it'));
  expect(screen.getByText('Drop it')).toBeVisible();
  leaveFor(document.body);
  expect(screen.getByText('Write')).toBeVisible();
});

it('leaves what is dragged within the page to the page', () => {
  onFiles.mockClear();
  draw(<Desk />);
  expect(browserTakes('dragOver', OF_THE_PAGE)).toBe(true);
  expect(browserTakes('drop', OF_THE_PAGE)).toBe(true);
  expect(onFiles).not.toHaveBeenCalled();
});
