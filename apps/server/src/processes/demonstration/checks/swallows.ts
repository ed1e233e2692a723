/** A text of an older archive, as it was published elsewhere: no checked date, no titles behind its numbers. */
export const swallows = `Fact check: Do low-flying swallows announce rain?

Summary of the results

Swallows follow the insects they eat, and insects fly lower when the air is damp and still [1]. Observers at Oxley noted low flight on 61 days in one summer; it rained within six hours on 34 of them [2]. That is a little better than a coin, and worse than a barometer.

Missing context/alternative viewpoints

The observers knew the saying and may have looked harder on dull days [2]. Swallows also fly low over water on fine evenings.
`;
