import type { Roles } from "../language.ts";

export const ROLES: Roles = {
  interviewer: ["interviewer", "host", "reporter", "moderator", "presenter"],
  guest: ["guest", "interviewee"],
  labels: ["q", "a", "question", "answer"],
};
