import { AcceptSuggestionsCommand } from './accept-suggestions.command';
import { AnswerThreadCommand } from './answer-thread.command';
import { BeginThreadCommand } from './begin-thread.command';
import { ChangeCommentCommand } from './change-comment.command';
import { CommentThreadRow } from './comment-thread.row';
import { CommentRow } from './comment.row';
import { DismissSuggestionsCommand } from './dismiss-suggestions.command';
import { MarginQueries } from './margin.queries';
import { MarginResolver } from './margin.resolver';
import { ReopenSuggestionsCommand } from './reopen-suggestions.command';
import { ResolveThreadCommand } from './resolve-thread.command';
import { SuggestEditCommand } from './suggest-edit.command';
import { SuggestionRow } from './suggestion.row';

/** What the drafting chapter provides for comments and suggested edits. */
export const marginProviders = [
  MarginQueries,
  MarginResolver,
  BeginThreadCommand,
  AnswerThreadCommand,
  ResolveThreadCommand,
  ChangeCommentCommand,
  SuggestEditCommand,
  AcceptSuggestionsCommand,
  DismissSuggestionsCommand,
  ReopenSuggestionsCommand,
];

export const marginRows = [CommentThreadRow, CommentRow, SuggestionRow];
