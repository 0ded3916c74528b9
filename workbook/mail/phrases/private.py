"""What a note says to oneself and a mail does not: excuses, self-scolding, doubts, remarks on people."""

from __future__ import annotations

import re

FAMILIES: dict[str, tuple[str, ...]] = {
    "excuse": (
        r"緊張(?!感)",
        r"(?:^|て|すごく|かなり)(?:あがっ|焦っ|焦り|動揺|テンパ|パニク|パニック)",
        r"真っ白",
        r"体調|風邪|寝不足|徹夜|頭痛|発熱|二日酔い",
        r"(?:準備|勉強|対策|練習|理解|知識|経験)(?:が|も)?(?:不足|足り)",
        r"(?:準備|勉強|対策|復習)[^。]{0,6}(?:してい?な|できてい?な|でき(?:な|ず)|しなかった|サボ|さぼ)",
        r"時間(?:が|も|は)?(?:足り|なく|なか|ない$|切れ|オーバー)|あと\S{0,4}分あれば|間に合わな",
        r"忘れ(?:て|た|ちゃ)|ど忘れ|度忘れ|思い出せ|出て?こな",
        r"(?:本来|普段|いつも)(?:の|なら)[^。]{0,8}(?:力|実力|でき|書け|解け)",
        r"ブランク|久しぶり|久々|不慣れ|口下手|苦手|しどろもどろ|口ごも",
        r"(?:うまく|上手く|ちゃんと|きちんと|まともに|ほとんど|全然|全く|何も)[^。]{0,14}(?:なかった|ない|ず$|ません|なくて)",
        r"(?:答え|話せ|説明でき|言え|書け|解け|出せ|伝えられ|思いつ[けか])(?:られ)?(?:なかった|ず$|ませんでした|なくて|ないまま|なかっ)",
        r"回線|音声が|画面共有が|環境のせい|問題文が|の説明が(?:悪|わかりにく|分かりにく)",
        r"\bnervous|\bpanick?|\bfroze\b|\bblank(?:ed)?\b|jitter|anxious|under pressure|flustered|stress(?:ed)? out",
        r"\bsick\b|\bflu\b|headache|no sleep|little sleep|tired|exhausted|jet ?lag|hung ?over",
        r"didn'?t (?:prepare|study|practi[sc]e|have time|sleep)|unprepared|out of time|not enough time|ran out|no time\b",
        r"\bforgot|couldn'?t (?:remember|think|recall|get|finish|explain|answer)|\brusty\b|out of practice|normally i",
        r"\b(?:lag|wifi|mic|connection) (?:was|kept|dropped)|should have (?:known|prepared|studied)",
        r"\bsorry\b|apolog|excuse my",
        r"申し訳|お詫び|すみません|すいません",
    ),
    "muttering": (
        r"^(?:しまった|やばい|ヤバい|やべ|くそ|クソ|あー|うーん|えーと|最悪|撃沈|オワタ|むずい|(?:終わった|死んだ|だめ|ダメ|無理|微妙|難しい|難しかった)$)",
        r"やらかし|やらかした|悔し|くやし|恥ずかし|はずい|情けな|不甲斐な|反省|後悔|最悪|ボロボロ|ぼろぼろ|グダグダ|ぐだぐだ|撃沈|ショック|落ち込",
        r"(?:だめ|ダメ|駄目)(?:だった|すぎ|だな|だわ|ぽい|$)|無理(?:だった|すぎ|ゲー)|微妙(?:だった|な感じ|$|かな)|いまいち|イマイチ|ひどかった|ひどい出来",
        r"わからん|分からん|わかんない|知らんかった|知らなかった|意味不明|謎(?:だ|$)|なんで|なぜあ|何で(?:だろう|あ)",
        r"(?:馬鹿|バカ|ばか|アホ|あほ)(?!ン)|自分(?:が|は|の)?(?:甘|弱|遅|下手|未熟)|(?:ここ|この辺|この分野)(?:が|は)?(?:弱い|弱点)|実力(?:不足|がない)",
        r"(?:^|絶対|たぶん|多分|これは?|もう|面接)(?:落ちた|落ちる)|(?:受か|通)(?:る|った)(?:かな|かも|気)|手応え|手ごたえ",
        r"\b(?:ugh|argh|damn|shit|stupid|idiot|dumb|awful|terrible|embarrass\w*|ashamed|my bad|oops|facepalm|sigh|screwed|messed up|blew it|bombed|failed miserably)\b",
        r"\bi (?:suck|am bad|'m bad|hate)|no idea|no clue|\bidk\b|\bwtf\b|\blol\b|what was i thinking|kick myself|let that slip",
    ),
    "doubt": (
        r"たぶん|多分|おそらく|(?:かも|かもしれない|かな|かなあ|っけ|気がする|と思う(?:けど|が)|はずだけど|だろうか|よね|よな|だよな)[？]?$",
        r"怪しい|自信(?:が|は)?(?:な|無)|うろ覚え|曖昧|あやふや|要確認|要調査|後で(?:調べ|確認)|あとで(?:調べ|確認)|(?:^|を|は)(?:調べる|確認する|復習する|勉強する|覚える|覚えておく|練習する)$",
        r"\bmaybe\b|\bprobably\b|not (?:entirely |really |quite )?sure|\bunsure\b|i guess|i think\?|wrong\?|\bhmm\b|look (?:this|it) up|double.?check|to check\b|\btbc\b|check (?:this|later)|\bread up\b|\bstudy (?:this|more|up)",
        r"TODO|FIXME|XXX|[〇○●△◯]{2,}|\{\{|\}\}|\[(?:会社名|氏名|名前|日付|company|name|date)\]|<(?:company|name|date)>|ここに|あとで書",
    ),
    "remark": (
        r"面接官|面接の人|人事の人|おじさん|おっさん|おばさん|お姉さん|お兄さん|メガネ|偉い人|感じ(?:が|の)?(?:悪|良|よ|い)|圧迫|圧が|偉そう|不機嫌|無愛想|怖(?:い|かっ)|冷た(?:い|かっ)|やる気(?:が|の)?な|嫌(?:な|味)|つまらな|退屈|話を聞いてな|ニコニコ|優し(?:い|かっ|そう)|褒め|ほめられ",
        r"雰囲気|給料|年収|給与|残業|他社|滑り止め|第[一二]志望|ブラック|面接は?\d+分|遅刻|結果は?\S{0,6}以内|合否",
        r"\binterviewers?\b|\brecruiters?\b|\b(?:he|she|they|guy|dude|lady|woman)\b[^.]{0,20}\b(?:rude|bored|mean|cold|annoy\w*|scary|intimidating|nice|friendly|grumpy|late|smug|weird|didn'?t care|on (?:his|her|their) phone|typing)\b",
        r"\bsalary\b|\bcompensation\b|\bother offers?\b|good vibes?|bad vibes?|\bvibes?\b|the guy\b|that guy\b|\bdude\b",
    ),
}
COMPILED = {family: re.compile("|".join(patterns), re.IGNORECASE) for family, patterns in FAMILIES.items()}


def private(statement: str) -> str | None:
    """The family (``excuse``, ``muttering``, ``doubt``, ``remark``) that keeps a statement out of a mail."""
    return next((family for family, pattern in COMPILED.items() if pattern.search(statement)), None)
