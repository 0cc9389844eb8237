import { readInterview } from "../../lib/interview/interview-schema.ts";

const result = readInterview(await (await fetch("/data/interviews/zuckerberg-titv-2025.json")).json());
if (!result.ok) throw new Error(result.reason);

/** The bundled interview, for tests, which have no extension around them. */
export const bundledInterview = result.interview;
