/** What a question is called where it is not said who asks. */
export const DASH_LABEL = "——";
/** What an answer is called where only questions are set off. */
export const ANSWER_LABEL = "……";
