import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../language/en/english.ts";
import type { Language } from "../../language/language.ts";
import { readingWithin } from "../../language/reading.ts";
import { CHINESE } from "../../language/zh/chinese.ts";
import { Work } from "../../text/work.ts";
import { sourceOf } from "../fixtures/passage-source.ts";
import { contradictionOf } from "./contradiction.ts";
import { judge } from "./verdict.ts";

/** What a passage contradicts of what was said; `null` for nothing. */
function contradicts(page: string, said: string, language: Language): string | null {
  const sources = said.split("\n").map(sourceOf);
  const work = new Work();
  const circumstances = { reported: false, spliced: false, across: false };
  const { similarity, changes } = judge(page, sources, circumstances, work);
  const compared = {
    words: page,
    before: "",
    sources,
    round: "",
    similarity,
    changes,
    reading: readingWithin(language),
  };
  return contradictionOf(compared, work)?.fact ?? null;
}

/** A page's words and what was said, which cannot both be true. */
const CONTRARY_CHINESE: readonly (readonly [page: string, said: string])[] = [
  ["主人林清河今年五十一歲", "主人叫林清河，今年八十一歲。"],
  ["渡輪在上午8點15分靠岸", "渡輪是八點三刻靠岸的。"],
  ["失業率上升2.5個百分點", "失業率上升了一點五個百分點。"],
  ["明年會再建三座溫室", "明年會再建五座溫室。"],
  ["這座水庫可供四十萬人飲用", "這座水庫可以供六十萬人飲用。"],
  ["工程花了2年", "工程花了7年。"],
  ["學費調漲一成五", "學費會調漲百分之二十五。"],
  ["罷工將持續三天", "罷工將會持續十天。"],
  ["有七成的老師支持", "大概有四成的老師支持這件事。"],
  ["廠房功率達到8 GW", "廠房的功率會達到三吉瓦。"],
  ["我們在2019年搬進來", "我們是在2009年搬進來的。"],
  ["全校只有80名學生", "全校只有18名學生。"],
  ["花了半年才修好", "花了十個月才修好。"],
  ["她說票價漲到60元，月票漲到900元", "票價漲到35元，月票漲到900元。"],
  ["船上載了一百二十個貨櫃", "船上載了兩百一十個貨櫃。"],
  ["水壩長度超過五公里", "水壩的長度會超過一公里。"],
  ["九成五的病人已經出院", "百分之七十五的病人已經出院。"],
  ["他在二〇一八年當選", "他是二〇一四年當選的。"],
  ["我不會離開這座城市", "我會離開這座城市。"],
  ["我會離開這座城市", "我不會離開這座城市。"],
  ["這不是一個好消息", "這是一個好消息。"],
  ["我們沒有收到任何通知", "我們有收到任何通知。"],
  ["政府支持這項計畫", "政府並不支持這項計畫。"],
  ["我們知道船什麼時候到", "我們不知道船什麼時候到。"],
  ["我認為這是警方的責任", "我不認為這是警方的責任。"],
  ["这些数据是可靠的", "這些數據是不可靠的。"],
  ["工人愿意回到矿场", "工人不願意回到礦場。"],
  ["工人唔願意回到礦場", "工人願意回到礦場。"],
  ["一張船票賣9300元", "一張船票賣九千八。"],
  ["最大的客戶占收入不低於11%", "最大的客戶占收入不到百分之十一。"],
  ["輸了兩萬多票", "輸了一萬四千票。"],
  ["還有三百多億沒用完", "沒用完的還有兩百零五億。"],
  ["船上有二十幾個人", "船上有四十三個人。"],
  ["三成的溫室空著", "百分之四十一的溫室空著。"],
  ["每五人就有三人搬走", "三分之一的人搬走了。"],
  ["底薪調高5000元", "底薪從三萬三千元調到四萬二千元。"],
  ["並非沒有老師願意回來", "沒有老師願意回來。"],
];

const CONTRARY_ENGLISH: readonly (readonly [page: string, said: string])[] = [
  [
    "The driver, 49, was hurt and is out of hospital",
    "The driver, who is fifty-eight, was hurt and is out of hospital.",
  ],
  ["They were at the mill by 8.15", "And we were at the mill by a quarter to nine."],
  ["The quay opens again on the twenty-fourth", "The quay opens again on the twenty-third."],
  [
    "One in twelve would soon see more than 80 percent of income go to the ferry",
    "Roughly one in twelve of them will be spending more than 40 percent of their income on the ferry.",
  ],
  ["We will open nine clinics before the winter", "We will open four clinics before the winter."],
  ["The bridge carries 40,000 cars a day", "The bridge carries 14,000 cars a day."],
  ["It cost $90 million to restore", "It cost 19 million dollars to restore it."],
  ["About thirty percent of the nets were empty", "About eighty percent of the nets were empty."],
  ["We moved here in 1991", "We moved here in 1981."],
  ["The strike lasted eleven weeks", "The strike lasted two weeks."],
  ["She trained sixty nurses for the island", "She trained sixteen nurses for the island."],
  ["The pilot cost 58 million and nobody used it", "We spent 18 million on the pilot, and nobody used it."],
  [
    "One in forty families will leave the valley",
    "Roughly one in twelve of the families will leave the valley.",
  ],
  ["Between five and six hundred sheep drowned", "Between two and three hundred sheep drowned."],
  ["I will not sell the farm to the city", "I will sell the farm to the city."],
  ["I will sell the farm to the city", "I will not sell the farm to the city."],
  ["We do not trust the numbers from the ministry", "We do trust the numbers from the ministry."],
  ["The dam was safe when we signed the papers", "The dam was not safe when we signed the papers."],
  ["They told us about the leak", "They never told us about the leak."],
  ["The fee stays at three and a half percent", "The fee stays at two and a half percent."],
  ["You shouldn’t teach children to swim in a river", "You should teach children to swim in a river."],
  ["The kitchen seats fifty-odd", "The kitchen seats thirty-four."],
  ["The net cost is below £1.5bn", "The net cost is 1.9 billion pounds."],
  ["One post in four is empty", "One post in nine is empty."],
  ["They walked nine kilometres to the pier", "They walked two and a half miles to the pier."],
  ["She ran a ward of thirty beds alone", "She never ran a ward of thirty beds alone."],
];

/** A page's words and what was said, which both can be true. */
const AGREEING_CHINESE: readonly (readonly [page: string, said: string])[] = [
  ["林清河的兒子林志明今年五十歲", "主人叫林清河，今年八十一歲。"],
  ["渡輪在上午8點45分靠岸", "渡輪是八點三刻靠岸的。"],
  ["失業率上升1.5個百分點", "失業率上升了一點五個百分點。"],
  ["明年會再建5座溫室", "明年會再建五座溫室。"],
  ["水庫可供60萬人飲用", "這座水庫可以供六十萬人飲用。"],
  ["學費漲了四分之一", "學費會調漲百分之二十五。"],
  ["有四成老師支持", "大概有百分之四十的老師支持這件事。"],
  ["廠房功率達到3 GW", "廠房的功率會達到三吉瓦。"],
  ["他在2014年當選", "他是二〇一四年當選的。"],
  ["花了半年才修好", "花了六個月才修好。"],
  ["罷工超過一星期", "罷工超過一星期。"],
  ["兩三年內完成", "大概兩到三年內會完成。"],
  ["不到一百人", "將近一百人。"],
  ["約200人到場", "大概有兩百一十人到場。"],
  ["十次有八九次是天氣", "十次有八九次是天氣的問題。"],
  ["第一間給敵人，第三間給自己", "你為敵人蓋第一座，為自己蓋第三座，一共蓋兩座。"],
  ["您有沒有覺得自己落後", "您是否覺得自己落後？"],
  ["搭起不怕風雨的帳篷", "搭起防風雨的帳篷。"],
  ["合約四年超過兩億美元", "合約有一億或兩億美元。"],
  ["沒有人知道答案", "沒人知道答案。"],
  ["並非所有人都同意", "不是所有人都同意。"],
  ["我們從未收到通知", "我們從來沒有收到通知。"],
  ["這樣是不是好事，還要再看", "這樣是好事還是壞事，還要再看。"],
  ["他們不得不離開", "他們只好離開。"],
  ["這不僅是一個好消息", "這是一個好消息。"],
  ["不少老師支持", "很多老師支持。"],
  ["難道這是一個好消息嗎？", "這不是一個好消息嗎？"],
  ["她無法回到島上", "她不能回到島上。"],
  ["很少有人願意回來", "沒有多少人願意回來。"],
  ["我們會不會離開", "我們會離開嗎"],
  ["難道病人不會受傷?", "病人會不會受傷？"],
  ["水不會流到上面的田，而是流到下面的田", "水一定流到下面的田，而不是上面的田。"],
  ["一張船票賣9800元", "一張船票賣九千八。"],
  ["那次花了1.1億元", "那次花了一億一千萬。"],
  ["工程還要兩年零兩個月", "工程還要二十六個月。"],
  ["最大的客戶占收入不超過11%", "最大的客戶占收入不到百分之十一。"],
  ["五成的老師反對", "有一半的老師反對我。"],
  ["島上的人缺的不是船，而是碼頭上的燈", "島上的人不是缺船，是碼頭上沒有燈。"],
  ["這批樣品沒有一項不過", "這批樣品每一項都過了。"],
  ["一家還沒有賺錢的船公司漲價", "一家還在虧錢的船公司漲價。"],
  ["六成以上的溫室空著", "溫室裡種了東西的不到四成。"],
  ["輸了一萬多票", "輸了一萬四千票。"],
  ["還有兩百多億沒用完", "沒用完的還有兩百零五億。"],
  ["島上有二十多萬隻羊", "島上有二十一萬八千隻羊。"],
  ["輸掉的票逾一萬", "輸了一萬九千票。"],
  ["船上有四十幾個人", "船上有四十三個人。"],
  ["四成的溫室空著", "百分之四十一的溫室空著。"],
  ["四分之三的溫室空著", "百分之七十六的溫室空著。"],
  ["每三人就有一人搬走", "三分之一的人搬走了。"],
  ["每四個領了證的人裡面，有一個沒去做", "有百分之二十五的人領了證卻沒去做。"],
  ["底薪調高9000元", "底薪從三萬三千元調到四萬二千元。"],
  ["航程縮短2.5天至6.2天", "航程從8.7天降到6.2天。"],
  ["兩種人加起來有62%", "百分之三十八贊成，百分之二十四說要看情形。"],
  ["每月花費5萬元", "一年花60萬元。"],
  ["碼頭要等一個半月", "碼頭要等四十七天。"],
  ["最近的島不到一公里", "最近的島有九百公尺。"],
  ["8席委員答應，過半", "十五席裡有八席答應我。"],
  ["百分之七沒有錯，百分之三十一也沒有錯", "一個是百分之七，一個是百分之三十一，兩個數字都沒有錯。"],
  ["他並非沒有反對", "他有反對。"],
  ["這不無可能", "這是有可能的。"],
  ["她不否認想回到島上", "我有想回到島上。"],
  ["沒有人不想回到島上", "每個人都想回到島上。"],
  ["她認為跟船期有關係", "我不能說跟船期沒有關係。"],
  ["只有修好碼頭，罷工才會停止", "不修好碼頭，罷工就不會停止。"],
  ["除非修好碼頭，否則不會停止罷工", "修好碼頭了，才會停止罷工。"],
  ["她在碼頭等過兩個月", "他沒有在碼頭等過兩個月，但是我有。"],
];

const AGREEING_ENGLISH: readonly (readonly [page: string, said: string])[] = [
  ["Her husband’s driver, Ann Cole, 49, was hurt", "The driver, who is fifty-eight, was hurt."],
  ["They were at the mill by 8.45", "And we were at the mill by a quarter to nine."],
  ["The ferry was lost shortly after 6 a.m. on Monday", "At ten past six on Monday the ferry was lost."],
  ["The quay opens again on November 23", "The quay opens again on the twenty-third."],
  [
    "Half a metre of sea-level rise by 2100, will not give 3-metre figure for this century",
    "Three metres isn't this century.",
  ],
  ["We will open 4 clinics before the winter", "We will open four clinics before the winter."],
  ["It cost $19m to restore", "It cost 19 million dollars to restore it."],
  ["About 80% of the nets were empty", "About eighty percent of the nets were empty."],
  ["The strike lasted a fortnight, two weeks", "The strike lasted two weeks."],
  ["More than 200 sheep drowned", "Between two and three hundred sheep drowned."],
  ["It took half a year to mend", "It took six months to mend."],
  ["an eighty-three-year-old woman", "a woman of eighty-three"],
  ["two to three years from now", "in the next two to three years"],
  ["I won’t sell the farm to the city", "I will not sell the farm to the city."],
  ["Nobody told us about the leak", "They never told us about the leak."],
  ["There is no plan for the school", "There isn't a plan for the school."],
  ["Not only the dam was safe", "The dam was safe."],
  ["They hardly told us about the leak", "They never told us about the leak."],
  ["She can’t help but smile at the noise", "She has to smile at the noise."],
  [
    "Nobody told them loudly enough that it would not last",
    "Nobody, and that includes us, told them loudly enough that it would not last.",
  ],
  ["Shouldn’t you teach children to swim?", "You should teach children to swim in a river?"],
  ["In 1981 we moved here with three goats", "We moved here in 1981."],
  ["She has yet to meet a nurse who caused a fire", "I have never met a nurse who caused a fire."],
  ["The fee stays at 2.5 percent", "The fee stays at two and a half percent."],
  ["A third of a million households must move", "About 340,000 households will have to move."],
  ["The flood added 0.3 points to prices in May", "The flood added perhaps three tenths to prices in May."],
  [
    "Around 8 percent of the families, one in twelve, will leave",
    "Roughly one in twelve of the families will leave.",
  ],
  [
    "If the rent has not fallen below 4 percent by autumn",
    "If the rent were still above 4 percent in the autumn.",
  ],
  ["Four in nine wrote down at most one ship", "Four of the nine wrote down one ship or none at all."],
  ["Rents will not rise, at least not for a while", "Rents will fall and not rise, at least for a while."],
  [
    "More than nine in ten families will not spend so much on the ferry",
    "Roughly one in twelve families will spend so much on the ferry.",
  ],
  [
    "Pretending not to have changed the plan is a loss of trust",
    "Changing the plan is not a loss of trust; pretending that you have not changed it is.",
  ],
  ["It is not the makers who pay, but the users", "It is the users who pay, not the makers."],
  ["The kitchen seats thirty-odd", "The kitchen seats thirty-four."],
  ["The kitchen seats 30 or so", "The kitchen seats thirty-four."],
  ["The net cost is just below £2bn", "The net cost is 1.9 billion."],
  ["More than one in ten posts is empty", "One post in nine is empty."],
  ["It is a nine-and-a-half percent claim", "You are asking for nine and a half per cent."],
  ["They walked four kilometres to the pier", "They walked two and a half miles to the pier."],
  ["A nurse makes roughly £26,000 a year", "A nurse makes about 2,150 pounds a month."],
  ["About 60,000 sheep drowned", "61,000 sheep drowned."],
  ["They are wrong about many things", "They are not wrong about everything."],
  [
    "She had to run a ward of thirty beds alone",
    "He never had to run a ward of thirty beds alone, and I did.",
  ],
];

describe("what contradicts what was said", () => {
  it.each(CONTRARY_CHINESE)("%s ≠ %s", (page, said) =>
    expect(contradicts(page, said, CHINESE)).not.toBeNull(),
  );
  it.each(CONTRARY_ENGLISH)("%s ≠ %s", (page, said) =>
    expect(contradicts(page, said, ENGLISH)).not.toBeNull(),
  );
});

describe("what agrees with what was said", () => {
  it.each(AGREEING_CHINESE)("%s = %s", (page, said) => expect(contradicts(page, said, CHINESE)).toBeNull());
  it.each(AGREEING_ENGLISH)("%s = %s", (page, said) => expect(contradicts(page, said, ENGLISH)).toBeNull());
});
