import type { TranscriptWords } from "../transcript-words.ts";

const list = (words: string): string[] => words.trim().split(/\s+/u);

export const TRANSCRIPT_WORDS: TranscriptWords = {
  askers: list("記者 聞き手 インタビュアー 司会 司会者 質問者 編集部 ナビゲーター 進行"),
  answerers: list("話し手 ゲスト 回答者 語り手"),
  castAskers: list("取材 インタビュー 取材・文 取材・構成 聞き手・構成"),
  castAnswerers: list("出演 語り"),
  titles: list("大臣 社長 教授 監督 選手 氏 さん 先生"),
  questions: list("問 質問 ──"),
  answers: list("答 回答"),
  countedQuestion: /^第[〇零一二三四五六七八九十百\d]{1,4}(?<word>問)$/u,
  asked: [
    /^(?:[^、。：:]{1,12}、)?(?<who>[^、。：:]{0,20}?(?:記者|聞き手|司会者?|質問者|視聴者|参加者|学生))(?:が|から|は)?(?:続けて|さらに|再び|再度)?(?:質問|追加質問|尋ねる|問う)$/u,
  ],
  askedByAnybody: [],
  asking: /(?:です|ます|でした|ました|ません|でしょう)か。?$/u,
  shortName: /以下[、\s「『]*(?<name>\p{L}{1,12})/u,
  voices: /^(?:話者|発言者|スピーカー)\s*[0-9０-９A-ZＡ-Ｚ]$/u,
  bystanders: /^(?:通訳|一同|会場|ナレーション|書記官)$/u,
  examiner: null,
  notSpeakers: list(
    "注 出典 撮影 写真 文 取材 構成 日時 場所 編集 聞き手紹介 例えば たとえば まず 次に 最後に 結論 関連記事",
  ),
  notSpeakerEndings: list("は が を に で と も の という こと です ます って"),
  caption: /^(?:[▲△▼▽].{1,80}|(?:写真|撮影|画像|写真提供)\s?[:：/／＝=|｜].{1,60}|広告)$/u,
  controls: /^(?:返信|いいね!?|共有|シェア|通報|保存|引用)$/u,
  personName: /^(?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー・=＝]{2,20})(?:氏|さん)$/u,
  columns: {
    speaker: list("話者 発言者 話し手 名前 氏名 スピーカー"),
    words: list("内容 発言 発話 発言内容 本文 テキスト 文字起こし 台詞 字幕"),
    start: list("開始 開始時刻 開始時間 時刻 時間 タイムスタンプ"),
    rendition: list("日本語 英語 中国語 韓国語 和訳 英訳 中国語訳 日本語訳 訳文 翻訳"),
    silent: list("終了 終了時刻 終了時間 長さ 番号"),
  },
  footer:
    /^[（(]?(?:聞き手|取材|構成|文|写真|撮影|編集)[^。:：＝=]{0,12}[＝=:：／/]|無断転載|禁じます|購読|会員登録|関連記事|フォローする|シェアする|続きを読む|お問い合わせ|写真撮影|メールマガジン/u,
  aside: /^(?:笑|爆笑|苦笑|拍手|会場|一同|沈黙|うなず|首を振|編注|編集部注|聞き取れ|指差)/u,
};
