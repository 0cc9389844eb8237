/**
 * By what a line may say who speaks: a colon behind the name, a time, a dash (or a wide space), capitals with a full
 * stop, brackets or bold letters round it, or nothing but the name on a line of its own.
 */
export const LABEL_FORMS = ["colon", "time", "dash", "capitals", "bracket", "alone"] as const;
export type LabelForm = (typeof LABEL_FORMS)[number];
