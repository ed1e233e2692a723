import styles from './avatar.module.css';

const COLOURS = 4;

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return `${words[0]?.[0] ?? ''}${last?.[0] ?? ''}`.toUpperCase();
};

/** A colour that stays with a person; it never tells a state. */
const colourOf = (name: string): number => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS;

/**
 * Initials in the person's colour. The name always stands beside it or is given by what holds it.
 * @param who 1 to 4, where the person has this colour elsewhere on the screen; else it follows from the name
 */
export const Avatar = ({ name, who = colourOf(name) + 1 }: { name: string; who?: number }) => (
  <b className={styles['avatar']} data-who={who} aria-hidden>
    {initials(name)}
  </b>
);
