/** The source whose snapshot a file becomes. */
export interface PlaceOfFile {
  readonly roundId: string;
  readonly sourceId: string;
}

/**
 * Sends a file as a snapshot.
 * @param unreached what to say when the newsroom does not answer
 * @returns null when it was kept, else why not
 */
export const sendFile = async (
  { roundId, sourceId }: PlaceOfFile,
  file: File,
  unreached: string,
): Promise<string | null> => {
  const name = encodeURIComponent(file.name);
  try {
    const response = await fetch(`/api/rounds/${roundId}/sources/${sourceId}/snapshots?name=${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok) return null;
    const { sentence } = (await response.json()) as { sentence?: string };
    return sentence ?? unreached;
  } catch {
    return unreached;
  }
};
