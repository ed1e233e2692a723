import type { DeskTemplatesPartsFragment } from '../../gql/graphql';

/** A template of a desk, as screens have it. */
export type Template = DeskTemplatesPartsFragment['templates'][number];
