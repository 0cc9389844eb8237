import type { TranscriptWords } from "../transcript-words.ts";

const list = (words: string): string[] => words.trim().split(/\s+/u);

/** The commonest surnames: more than nine of ten people bear one. */
const SURNAMES =
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설";

export const TRANSCRIPT_WORDS: TranscriptWords = {
  askers: list("기자 진행자 사회자 인터뷰어 앵커 질문자 청취자 시청자 관객 편집자"),
  answerers: list("게스트 응답자 답변자 출연자 대변인 구술자"),
  castAskers: list("인터뷰 대담 취재 진행 면담자"),
  castAnswerers: list("출연 초대손님 대담자 인터뷰이"),
  titles: list("대표 교수 감독 의원 위원장 장관 총리 대통령 선수 박사 사장 회장 원장 선생님"),
  questions: list("문 질문 물음"),
  answers: list("답 답변"),
  countedQuestion: null,
  asked: [
    /^(?:[^,:：]{1,20}, )?(?<who>(?:(?:한|다른|또 다른) )?(?:\S{1,12} )?(?:기자|진행자|사회자|시청자|청취자|참석자|학생))[가이는은]? (?:다시 |이어 )?(?:묻다|물었다|질문|질문했다|추가 질문)$/u,
  ],
  askedByAnybody: [],
  asking: /(?:니까|나요|가요|까요|는가|은가|인가|[했였었렸혔왔갔됐]나)[.。]?$/u,
  shortName: /이하\s?[‘'“"]?(?<name>\p{L}{1,12})/u,
  voices: /^(?:화자|참석자|발언자|참여자|스피커)\s*[0-9A-Z]{1,2}$/u,
  bystanders: /^(?:통역사?|일동|내레이션)$/u,
  examiner: null,
  notSpeakers: list(
    "주 출처 사진 글 날짜 장소 제목 요약 예 예컨대 첫째 둘째 셋째 끝으로 결론 참고 문의 정리 번역 편집 관련기사",
  ),
  notSpeakerEndings: list("는 을 를 에서 에게 라고 다고 말했다 물었다 답했다 했다 같은"),
  caption:
    /^(?:[▲△▼▽]\s?.{1,80}(?:사진|제공|기자)\S{0,12}|(?:사진|그래픽|사진 제공|이미지)\s?[:：/＝=|].{1,60}|광고)$/u,
  controls: /^(?:답글|답글쓰기|좋아요|공유|신고|추천|비추천|저장)$/u,
  personName: new RegExp(`^[${SURNAMES}]\\p{Script=Hangul}{2}$`, "u"),
  columns: {
    speaker: list("화자 발언자 이름 성명 참석자 말한사람"),
    words: list("내용 발언 발언내용 대사 텍스트 본문 자막 문장"),
    start: list("시작 시작시간 시작시각 시간 시각 타임스탬프"),
    rendition: list("한국어 한글 영어 영문 중국어 중문 일본어 번역 번역문 원문"),
    silent: list("끝 종료 종료시간 종료시각 길이 번호 순번"),
  },
  footer:
    /무단\s?(?:전재|복제)|재배포|저작권|ⓒ|구독|기사\s?제보|관련\s?기사|^\S{2,4}\s?(?:(?:선임|전문|수습)?기자|특파원)(?:\s*\S+@\S+)?$|^[（(]?(?:정리|글|사진|인터뷰|취재|편집)\s?[=＝:：/·]/u,
  aside: /^(?:웃음|폭소|박수|침묵|한숨|미소|고개를|편집자\s?주|청취 불가)/u,
};
