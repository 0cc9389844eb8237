import type { TranscriptWords } from "../transcript-words.ts";

const list = (words: string): string[] => words.trim().split(/\s*,\s*/u);

/** Who asks, where a label says so in words. */
const ASKS =
  "(?:reporter|journalist|correspondent|interviewer|moderator|host|audience member|member of the (?:audience|press)|viewer|listener|reader|student|caller|delegate)";

export const TRANSCRIPT_WORDS: TranscriptWords = {
  askers: list(
    "interviewer, reporter, journalist, host, co-host, moderator, presenter, anchor, correspondent, question, questioner, operator, announcer, analyst, unidentified analyst, audience member, audience, student, caller, listener, viewer",
  ),
  answerers: list("guest, interviewee, respondent, spokesperson, spokesman, spokeswoman, witness, narrator"),
  castAskers: list("interview by, interviewed by, interview, hosts, interviewers, hosted by, moderated by"),
  castAnswerers: list("guests, interviewees, in conversation with, with, speaker, featuring"),
  titles: list(
    "chair, chairman, chairwoman, chairperson, president, minister, secretary, senator, governor, director, dr, prof, professor, mr, mrs, ms, miss, sir",
  ),
  questions: list("q, question"),
  answers: list("a, answer"),
  countedQuestion: null,
  asked: [
    new RegExp(
      `^(?:[^:,]{1,30}, )?(?<who>(?:(?:a|an|another|one|the|the same) )?${ASKS}(?: (?:from|of|for|with|in|at) [^:]{1,40}?)?),? (?:then |also |again |later )?(?:asks|asked|(?:follows|followed) up|inquired|wanted to know)$`,
      "iu",
    ),
    new RegExp(
      `^(?:when |then )?asked by (?<who>[^:]{0,30}?${ASKS}(?: (?:from|of|for|with|in|at) [^:]{1,40})?)$`,
      "iu",
    ),
    new RegExp(
      `^(?:a |another )?question (?:from|by) (?<who>[^:]{0,30}?${ASKS}(?: (?:from|of|for|with|in|at) [^:]{1,40})?)$`,
      "iu",
    ),
  ],
  askedByAnybody: [
    /^(?:[^:,]{1,30}, )?(?<who>(?:a|an|another|one|the|some) [^:,]{2,50}?),? (?:then |also |again )?(?:asks|asked)$/iu,
  ],
  asking: null,
  shortName: /(?:hereafter|hereinafter|henceforth)[\s,:“”"]*(?<name>\p{L}{1,12})/iu,
  voices: /^(?:speaker|voice|participant|person|spk|unknown speaker|speaker_)\s*[#_]?\s*[0-9A-Z]{1,2}$/iu,
  bystanders:
    /^(?:the )?(?:court|clerk|bailiff|court reporter|interpreter|translator)$|^(?:some|several|an|all)? ?hon(?:ourable|orable|\.)? (?:members?|senators?)$|^(?:crowd|both|chorus)$/iu,
  examiner: /^by (?<name>(?:mr|ms|mrs|miss|dr)\.?\s[^.:]{1,40}):?$/iu,
  notSpeakers: list(
    "note, notes, editor's note, source, sources, date, time, place, location, title, subject, topic, summary, transcript, copyright, example, for example, first, second, third, fourth, finally, also, however, remember, warning, ps, p.s, update, correction, credit, credits, photo, photograph, image, read more, related, tags, topics, share, contact, email, web, website, recorded, published, edited by, translated by, translation, answer key, step, chapter, part, listen, subscribe, follow, the point, the result, the problem, the question, the answer, in short, in other words, one thing, another thing, actually, so",
  ),
  notSpeakerEndings: list(
    "said, says, say, is, are, was, were, be, think, thought, asked, ask, this, that, these, those, following, example, me, him, her, them, us, it, of, for, to, with, and, or, but, the, a, an, in, on, at, like, know",
  ),
  caption:
    /^(?:(?:photo|photograph|image|picture|illustration)s?(?: credit)?s?\s?[:/|].{1,120}|(?:photo(?:graph)?|image|illustration) (?:by|courtesy of)\s.{1,80}|by (?:mr|ms|mrs|miss|dr)\.?\s[^.:]{1,40}:?|(?:\S{1,20} [·•] )?(?:-?[\d,.]{1,8}k? points? [·•] )?(?:\d{1,2}|an?) (?:second|minute|hour|day|week|month|year)s? ago|\d{1,3}(?:s|min|h|d|w|mo|y) ago|(?:several|some|a number of) hon(?:ourable|orable|\.)? (?:members|senators) (?:rose|rising)[^:]{0,20}|(?:re-?)?(?:direct|cross|redirect|recross)[ -]examination(?:\s\(?(?:continued|resumed)\)?|\sby\s.{1,40})?:?|[[(]?(?:end|beginning|start) of (?:tape|side|disc|cassette|recording|audio)\b.{0,40}|[[(]?(?:tape|disc|cassette|reel) \d{1,2}(?:,? (?:side|track) \S{1,4})?[\])]?|:[a-z\d_+'-]{2,40}:(?:\s?\d{1,4})?|\(edited\)|\d{1,3} repl(?:y|ies)|advertisements?|sponsored(?: content)?)$/iu,
  controls:
    /^(?:up ?vote|down ?vote|reply|share|award|give award|report|save|follow|like|likes|quote|permalink|embed|parent|more replies|op|top \d{1,2}% commenter|track me)$/iu,
  personName: null,
  columns: {
    speaker: list("speaker, speakername, speakerlabel, name, who, participant, person, voice, role"),
    words: list(
      "text, words, transcript, transcription, content, utterance, sentence, message, caption, subtitle, speech, dialogue, dialog, line, quote, paragraph, said",
    ),
    start: list(
      "start, starttime, startsec, startseconds, starts, begin, begintime, time, timestamp, timecode, timein, in, from, offset",
    ),
    rendition: list(
      "english, chinese, mandarin, cantonese, simplified chinese, traditional chinese, simplifiedchinese, traditionalchinese, japanese, korean, french, german, spanish, russian, original text, originaltext, original, translation, translated, translatedtext, en, zh, zhcn, zhtw, zhhk, ja, ko",
    ),
    silent: list(
      "end, endtime, endsec, endseconds, ends, timeout, out, to, duration, id, index, no, no., number, #, row, turn, confidence, speakerid, channel",
    ),
  },
  footer:
    /©|\(c\) ?\d{4}|copyright|all rights reserved|subscribe|sign up (?:for|to)|newsletter|in your inbox|follow us|share this|read more|related (?:articles|stories)|terms of (?:use|service)|privacy policy|transcript (?:was )?(?:edited|produced|provided)|this (?:interview|transcript|conversation) (?:has been|was)|advertisement|download the app|support our|become a member|transcribed (?:by|with|using)\s|^\d+ comments?$|^leave a (?:reply|comment)|^(?:call )?duration:\s|^(?:call|conference call) participants|(?:started|stopped) transcription|^\W*(?:the )?end\W*(?:\d{1,2}:\d{2}\s*[ap]\.?m\.?.{0,8})?$|(?:was|were) (?:concluded|adjourned) at|^\W*whereupon,|^(?:(?:all the |with )?best|(?:(?:with )?(?:kind|warm|best) )?(?:regards|wishes)|yours(?: (?:truly|sincerely|faithfully|ever))?|sincerely(?: yours)?|cheers|warmly)[,.!]?$|^follow .{0,60}(?:coverage|https?:|on (?:twitter|x|instagram|facebook))/iu,
  aside:
    /^(?:laugh|chuckl|smil|sigh|applau|cheer|crosstalk|cross talk|inaudible|unintelligible|pause|silence|music|cough|interrupt|nod|shak|point|gestur|off mic|ph\)?$|sic$|indicating|whisper|sings?\b|clears|soundbite|begin (?:video|audio)|end (?:video|audio)|(?:video|audio) clip|commercial break|voice-?over|operator instructions|off[ -]camera|foreign language|through (?:an? )?(?:translator|interpreter)|technical difficult)/iu,
};
