const QUESTION = /[?？][」』”"')）\]]*$/u;

/** Whether words end with a question mark, or with one and marks that close a quotation or a bracket behind it. */
export const endsWithQuestion = (text: string): boolean => QUESTION.test(text);
