package org.referredpain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.TermKind;

/** What the words around a name say of it: whether it is there, whose it is, and whether a place hurts. */
final class Cues {

    /** A denial reaches over this many words to the name it speaks of. */
    private static final int REACH = 7;

    /** A name is said to be fine within this many words. */
    private static final int REACH_BACK = 4;

    /** Names further apart than this many words have nothing to say of each other. */
    private static final int NEIGHBOURHOOD = 40;

    /** A side may stand this many words from what it is said of. */
    private static final int SIDE_REACH = 4;

    private final Lexicon lexicon;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;
    private final NameSearch.Names names;
    private final List<NameSearch.Found> found;
    private final NavigableMap<Integer, NameSearch.Found> nearest = new TreeMap<>();
    private final Set<Integer> echoed = new HashSet<>();
    private final Set<Integer> painfulClauses = new HashSet<>();
    private final Set<Integer> painfulParts = new HashSet<>();
    private final Set<Integer> namedParts = new HashSet<>();
    private final Map<Integer, Optional<NameSearch.Found>> sided = new HashMap<>();
    private final List<NameSearch.Found> echoes = new ArrayList<>();
    private final boolean[] spoken;
    private final boolean[] named;
    private final boolean[] pain;
    private final boolean[] hard;

    /** How a place came to be taken for a pain. */
    enum Aches {
        BY_NAME,
        BY_WORD,
        BY_ANOTHER,
        BY_OWNER,
        NOT
    }

    Cues(Lexicon lexicon, List<NameSearch.Token> tokens, NameSearch.Names names) {
        this.lexicon = lexicon;
        this.rules = lexicon.rules();
        this.tokens = tokens;
        this.names = names;
        this.found = new ArrayList<>(names.found());
        spoken = new boolean[tokens.size()];
        named = new boolean[tokens.size()];
        pain = new boolean[tokens.size()];
        hard = new boolean[tokens.size()];
        for (Lexicon.Item item : names.items()) {
            for (int i = item.from(); i <= item.to(); i++) {
                spoken[i] = item.expression();
                hard[i] = item.sense().equals(Lexicon.CANT);
                pain[i] = item.sense().equals(Lexicon.PAIN)
                        || lexicon.isPain(tokens.get(i).word());
            }
        }
        for (NameSearch.Found each : names.found()) {
            nearest.put(each.from(), each);
            namedParts.add(tokens.get(each.from()).part());
            for (Lexicon.Item item : each.items()) {
                for (int i = item.from(); i <= item.to(); i++) {
                    named[i] = true;
                }
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (pain[i] && !named[i]) {
                painfulClauses.add(tokens.get(i).clause());
                painfulParts.add(tokens.get(i).part());
            }
        }
    }

    /**
     * The names, and those that are meant again by a word alone: "left shoulder hurts, right one is fine", "jaw clicks but
     * does not hurt".
     */
    List<NameSearch.Found> withEchoes() {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<NameSearch.Found> before = before(i);
            if (before.isEmpty() || before.get().kind() == TermKind.CONDITION || named[i] || !noneAhead(i)) {
                continue;
            }
            if (at(rules.again(), i) > 0 || otherSide(before.get(), i)) {
                echoes.add(echo(before.get(), i));
            } else if (at(rules.painless(), i) > 0
                    && any(rules.but(), before.get().to() + 1, i)) {
                int at = i;
                placeIn(before.get()).ifPresent(place -> {
                    NameSearch.Found echo = new NameSearch.Found(
                            at, at, TermKind.ZONE, place, before.get().how(), List.of(), Set.of(), true);
                    echoes.add(echo);
                });
            } else if (hurtsToo(before.get(), i)) {
                int at = i;
                placeIn(before.get())
                        .ifPresent(place -> echoes.add(new NameSearch.Found(
                                at, at, TermKind.ZONE, place, before.get().how(), List.of(), Set.of(), false)));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            working(i).ifPresent(echoes::add);
        }
        found.addAll(echoes);
        sided.clear();
        echoes.forEach(each -> {
            nearest.putIfAbsent(each.from(), each);
            echoed.add(each.from());
        });
        found.sort(Comparator.comparingInt(NameSearch.Found::from));
        return found;
    }

    /** What works and is said to: then the symptom of its not working is not there. "My hearing is fine." */
    private Optional<NameSearch.Found> working(int i) {
        for (Map.Entry<String, Rules.Cues> each : rules.works().entrySet()) {
            int length = at(each.getValue(), i);
            if (length > 0 && !named[i] && !named[i + length - 1]) {
                NameSearch.Found found = new NameSearch.Found(
                        i,
                        i + length - 1,
                        TermKind.SYMPTOM,
                        each.getKey(),
                        NameSearch.How.VARIANT,
                        List.of(),
                        Set.of(),
                        true);
                return Optional.of(found).filter(what -> saysFine(what));
            }
        }
        return Optional.empty();
    }

    private boolean saysFine(NameSearch.Found what) {
        for (int i = Math.max(segmentStart(what.from()), what.from() - REACH_BACK); i < what.from(); i++) {
            if (hard[i]) {
                return false;
            }
        }
        int end = segmentEnd(what.to());
        for (int i = what.to() + 1; i <= Math.min(end, what.to() + REACH_BACK); i++) {
            if (named[i] || covered(rules.notNo(), i)) {
                break;
            }
            if (at(rules.fine(), i) > 0 && !covered(rules.no(), i - 1)) {
                return true;
            }
        }
        for (int i = what.from() - 1; i >= Math.max(segmentStart(what.from()), what.from() - REACH_BACK); i--) {
            int fine = at(rules.fine(), i);
            boolean no = at(rules.no(), i) > 0 && (fine > 1 || at(rules.no(), i) > 1);
            if (no && i + Math.max(fine, at(rules.no(), i)) <= what.from() && !covered(rules.notNo(), i)) {
                return true;
            }
            if (named[i]) {
                break;
            }
        }
        return false;
    }

    /** Whether a word of pain is said of the place of a symptom before it: "one calf is swollen and sore". */
    private boolean hurtsToo(NameSearch.Found before, int i) {
        if (!lexicon.saysPlainPain(tokens.get(i).word())
                || spoken[i]
                || before.kind() != TermKind.SYMPTOM
                || i - before.to() > SIDE_REACH
                || tokens.get(i).clause() != tokens.get(before.from()).clause()
                || denied(i, i)
                || any(rules.no(), before.to() + 1, i)
                || any(rules.but(), before.to() + 1, i)) {
            return false;
        }
        for (int j = before.to() + 1; j < i; j++) {
            if (!lexicon.isStop(tokens.get(j).word())
                    && !rules.and().contains(tokens.get(j).word())
                    && !pain[j]) {
                return false;
            }
        }
        return true;
    }

    /** The place that a name has in it: the jaw of a clicking jaw. */
    private Optional<String> placeIn(NameSearch.Found each) {
        return each.kind() == TermKind.ZONE
                ? Optional.of(each.id())
                : each.items().stream()
                        .flatMap(item -> lexicon
                                .meaningOfSenses(List.of(item))
                                .or(() -> lexicon.meaning(
                                        List.of(tokens.get(item.from()).stem())))
                                .stream())
                        .filter(meaning -> meaning.kind() == TermKind.ZONE)
                        .map(Lexicon.Meaning::id)
                        .findFirst();
    }

    private static NameSearch.Found echo(NameSearch.Found of, int at) {
        return new NameSearch.Found(at, at, of.kind(), of.id(), of.how(), List.of(), of.also(), false);
    }

    private Optional<NameSearch.Found> before(int i) {
        return near(i).filter(each -> each.to() < i)
                .filter(each -> tokens.get(i).clause() - tokens.get(each.from()).clause() <= 1)
                .reduce((one, other) -> other);
    }

    private boolean noneAhead(int i) {
        return near(i).noneMatch(each -> each.from() > i
                && each.from() <= i + 3
                && tokens.get(each.from()).clause() == tokens.get(i).clause());
    }

    /** The names that begin around a word: what a word says of something stands near it. */
    private Stream<NameSearch.Found> near(int i) {
        return nearest.subMap(i - NEIGHBOURHOOD, true, i + NEIGHBOURHOOD, true).values().stream();
    }

    /** Whether another side is said of a name that has one, and so of its other side: "l is ok". */
    private boolean otherSide(NameSearch.Found before, int i) {
        Optional<Side> side = Sides.at(rules, tokens, i);
        if (side.isEmpty()
                || side.get() == Side.BOTH
                || sided(i).filter(before::equals).isEmpty()) {
            return false;
        }
        for (int j = Math.max(0, i - NEIGHBOURHOOD); j < i; j++) {
            Optional<Side> earlier = Sides.at(rules, tokens, j);
            if (earlier.isPresent()
                    && earlier.get() != Side.BOTH
                    && earlier.get() != side.get()
                    && sided(j).filter(before::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What a side is said of: the nearest name, and where two are as near, the one behind. */
    Optional<NameSearch.Found> sided(int i) {
        return sided.computeIfAbsent(i, this::nearestTo);
    }

    private Optional<NameSearch.Found> nearestTo(int i) {
        return near(i).filter(name ->
                        tokens.get(name.from()).clause() == tokens.get(i).clause())
                .filter(name -> distance(name, i) <= SIDE_REACH)
                .min(Comparator.comparingInt((NameSearch.Found name) -> distance(name, i))
                        .thenComparing(name -> name.from() < i));
    }

    private int distance(NameSearch.Found each, int token) {
        if (each.from() <= token && token <= each.to()) {
            return 0;
        }
        int far = token < each.from() ? each.from() - token : token - each.to();
        int from = Math.min(token, each.from());
        int to = Math.max(token, each.to());
        return tokens.get(from).part() == tokens.get(to).part() ? far : far + 2;
    }

    Reader.Status status(NameSearch.Found each) {
        if (each.denied()) {
            return Reader.Status.ABSENT;
        }
        int from = segmentStart(each.from());
        int to = segmentEnd(each.to());
        if (others(from, each.to() + 1)) {
            return Reader.Status.OTHER;
        }
        boolean past = past(each, from, to);
        if (denied(each.from(), each.to(), each)) {
            return past && !any(rules.never(), from, to + 1) ? Reader.Status.PAST : Reader.Status.ABSENT;
        }
        if (past) {
            return Reader.Status.PAST;
        }
        return uncertain(each, from, to) ? Reader.Status.UNCERTAIN : Reader.Status.PRESENT;
    }

    private int segmentStart(int at) {
        int from = at;
        while (from > 0
                && at - from < NEIGHBOURHOOD
                && tokens.get(from - 1).clause() == tokens.get(at).clause()
                && at(rules.but(), from - 1) == 0) {
            from--;
        }
        return from;
    }

    private int segmentEnd(int at) {
        int to = at;
        while (to + 1 < tokens.size()
                && to - at < NEIGHBOURHOOD
                && tokens.get(to + 1).clause() == tokens.get(at).clause()
                && at(rules.but(), to + 1) == 0) {
            to++;
        }
        return to;
    }

    /** Whether somebody else is spoken of, and the speaker is not after that. */
    private boolean others(int from, int to) {
        boolean other = false;
        for (int i = from; i < to; i++) {
            if (at(rules.self(), i) > 0 && other && !(at(rules.other(), i + 1) > 0)) {
                other = false;
            }
            if (at(rules.other(), i) > 0 && at(rules.self(), i) < 2
                    || possessive(tokens.get(i).word())) {
                other = true;
            }
        }
        return other;
    }

    /** "mums", "boyfriends": a person with an s. */
    private boolean possessive(String word) {
        return word.length() > 3 && word.endsWith("s") && rules.other().has(word.substring(0, word.length() - 1));
    }

    private boolean past(NameSearch.Found each, int from, int to) {
        for (int i = from; i <= to; i++) {
            int length = Math.max(at(rules.past(), i), isOver(each, i));
            if (length > 0
                    && i + length <= to + 1
                    && !spoken[i]
                    && !spoken[i + length - 1]
                    && !covered(rules.notPast(), i)
                    && !(length == 1 && tokens.get(i).slip())
                    && (tokens.get(i).part() == tokens.get(each.from()).part()
                            || !namedParts.contains(tokens.get(i).part())
                            || onlyListed(i + length, each.from()))) {
                return true;
            }
        }
        return false;
    }

    /** Words of a cue that says of a name before it that it is over; "gone numb" is not over. */
    private int isOver(NameSearch.Found each, int i) {
        int length = at(rules.over(), i);
        int next = i + length;
        while (next < tokens.size() && lexicon.isStop(tokens.get(next).word())) {
            next++;
        }
        boolean becomes = next < tokens.size()
                && tokens.get(next).part() == tokens.get(i).part()
                && (named[next] || at(rules.numb(), next) > 0);
        return each.from() < i && !becomes ? length : 0;
    }

    /** Whether a list goes on from one word to another. */
    private boolean onlyListed(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).word();
            if (!named[i]
                    && !pain[i]
                    && !lexicon.isStop(word)
                    && !rules.and().contains(word)
                    && !rules.or().contains(word)
                    && Sides.at(rules, tokens, i).isEmpty()) {
                return false;
            }
        }
        return from <= to;
    }

    private boolean uncertain(NameSearch.Found each, int from, int to) {
        int after = from;
        for (NameSearch.Found other : near(each.from()).toList()) {
            if (other.to() < each.from() && !joined(other.to(), each.from(), rules.or())) {
                after = Math.max(after, other.to() + 1);
            }
        }
        if (any(rules.uncertain(), after, each.from()) || after == from && opens(from)) {
            return true;
        }
        boolean last = near(each.from()).noneMatch(other -> other.from() > each.to() && other.from() <= to);
        return last && any(rules.uncertain(), each.to() + 1, Math.min(to + 1, each.to() + 5));
    }

    /** Whether a cue reaches into a part of a sentence from before it: "i think / i have". */
    private boolean opens(int from) {
        for (int i = Math.max(0, from - 3); i < from; i++) {
            int cue = at(rules.uncertain(), i);
            if (i + cue >= from && cue > 1 || cue > 0 && i + cue == from - 1 && at(rules.but(), i + cue) == 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether words are said not to be so.
     *
     * @param each the name that they are; another word than a name has none
     */
    boolean denied(int first, int last, NameSearch.Found... each) {
        int from = segmentStart(first);
        int to = segmentEnd(last);
        boolean passed = false;
        for (int i = first - 1; i >= Math.max(from, first - REACH); i--) {
            if (covered(rules.notNo(), i)) {
                return false;
            }
            int cue = spoken[i] ? 0 : at(rules.no(), i);
            if (cue > 0) {
                boolean follows = name(lastContentBefore(i)) && predicate(i);
                if (!follows && (!passed || joined(i, first, rules.and()) || listedOn(i, first, last))) {
                    return true;
                }
            }
            if (!spoken[i] && !passed && opensDenied(i, first)) {
                return true;
            }
            if (at(rules.ends(), i) > 0 && !covered(rules.no(), i)) {
                break;
            }
            passed |= name(i) && !within(i, each);
        }
        for (int i = last + 1; i <= Math.min(to, last + REACH_BACK); i++) {
            if (name(i) || covered(rules.notNo(), i) || spoken[i]) {
                return false;
            }
            int fine = at(rules.fine(), i);
            if (fine > 0 && (tokens.get(i).part() == tokens.get(last).part() || endsHere(i + fine, to))) {
                return true;
            }
            int end = at(rules.last(), i);
            if (end > 0) {
                return endsHere(i + end, to);
            }
        }
        return false;
    }

    /** Whether a part of a sentence begins with a denial of what follows: "didn't pass out", "no problems on stairs". */
    private boolean opensDenied(int i, int first) {
        int fine = at(rules.fine(), i);
        int cue = Math.max(at(rules.last(), i), fine > 1 && at(rules.no(), i) > 0 ? fine : 0);
        if (cue == 0 || i + cue > first || namesBefore(i)) {
            return false;
        }
        for (int j = i + cue; j < first; j++) {
            if (!lexicon.isStop(tokens.get(j).word())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name stands before a word in its part of the sentence. */
    private boolean namesBefore(int i) {
        for (int j = i - 1; j >= 0 && tokens.get(j).part() == tokens.get(i).part(); j--) {
            if (name(j) || at(rules.but(), j) > 0) {
                return name(j);
            }
        }
        return false;
    }

    /** Whether a word is of an expression that denies a trouble: "no trouble", "without any problem". */
    boolean saysNoTrouble(int i) {
        for (int start = Math.max(0, i - 3); start < i; start++) {
            if (start + at(rules.fine(), start) > i && at(rules.no(), start) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is a denial itself. */
    boolean denies(int i) {
        return at(rules.no(), i) > 0 || at(rules.last(), i) > 0;
    }

    /** Whether only names stand before, and another follows that "or" or "and" joins: "no nausea, vomiting or diarrhea". */
    private boolean listedOn(int cue, int first, int last) {
        for (int i = cue + 1; i < first; i++) {
            if (!named[i] && !lexicon.isStop(tokens.get(i).word()) && at(rules.no(), i) == 0) {
                return false;
            }
        }
        return near(last)
                .filter(each -> each.from() > last)
                .findFirst()
                .filter(each -> joined(last, each.from(), rules.or()))
                .isPresent();
    }

    private static boolean within(int token, NameSearch.Found... each) {
        for (NameSearch.Found one : each) {
            if (one.covers(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing follows that a denial before it could speak of, but pain itself. */
    private boolean endsHere(int next, int to) {
        return next > to
                || pain[next]
                || at(rules.numb(), next) > 0
                || rules.and().contains(tokens.get(next).word())
                || rules.or().contains(tokens.get(next).word())
                || at(rules.idle(), next) > 0
                || tokens.get(next).part() != tokens.get(next - 1).part();
    }

    /** "isn't", "doesn't": what stands before it is denied, not what stands behind. */
    private boolean predicate(int i) {
        return at(rules.last(), i) > 0 && !rules.no().has(tokens.get(i).word())
                || at(rules.last(), i) > 0 && tokens.get(i).word().endsWith("nt");
    }

    private int lastContentBefore(int i) {
        int at = i - 1;
        while (at >= 0 && lexicon.isStop(tokens.get(at).word())) {
            at--;
        }
        return at;
    }

    private boolean name(int token) {
        return token >= 0 && (named[token] || echoed.contains(token));
    }

    /** Whether only names, words of no meaning and a joining word stand between; no new beginning after it. */
    private boolean joined(int first, int last, Set<String> joining) {
        boolean joins = false;
        for (int i = first + 1; i < last; i++) {
            String word = tokens.get(i).word();
            if (joining.contains(word) || rules.or().contains(word)) {
                joins = true;
            } else if (joins
                    && rules.own().contains(word)
                    && !rules.or().contains(tokens.get(i - 1).word())) {
                return false;
            } else if (!lexicon.isStop(word)
                    && !named[i]
                    && !pain[i]
                    && at(rules.no(), i) == 0
                    && Sides.at(rules, tokens, i).isEmpty()) {
                return false;
            }
        }
        return joins;
    }

    /** Whether and how a place hurts. */
    Aches aches(NameSearch.Found each) {
        if (hurtsAround(each)) {
            return Aches.BY_WORD;
        }
        if (pointedAt(each)
                || numb(each)
                || at(rules.so(), each.to() + 1) > 0
                        && segmentEnd(each.to()) == each.to() + at(rules.so(), each.to() + 1)) {
            return Aches.BY_WORD;
        }
        if (each.items().isEmpty()) {
            return Aches.BY_WORD;
        }
        if (near(each.from()).anyMatch(other -> other.kind() == TermKind.SYMPTOM && listed(other, each))) {
            return Aches.BY_ANOTHER;
        }
        return (owned(each.from() - 1) || owned(each.from() - 2)) && littleElse(each) ? Aches.BY_OWNER : Aches.NOT;
    }

    /** Whether a word of pain stands in the same part of a sentence, or in one that names nothing itself. */
    private boolean hurtsAround(NameSearch.Found each) {
        NameSearch.Token token = tokens.get(each.from());
        if (!painfulClauses.contains(token.clause())) {
            return false;
        }
        if (painfulParts.contains(token.part())) {
            return true;
        }
        for (int i = Math.max(0, each.from() - NEIGHBOURHOOD);
                i < Math.min(tokens.size(), each.to() + NEIGHBOURHOOD);
                i++) {
            if (pain[i]
                    && !named[i]
                    && tokens.get(i).clause() == token.clause()
                    && (!namedParts.contains(tokens.get(i).part())
                            || onlyListed(Math.min(i, each.to()) + 1, Math.max(i, each.from())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause says hardly anything that was not understood: a place in it may not be what hurts. */
    private boolean littleElse(NameSearch.Found each) {
        List<Integer> unknown = names.items().stream()
                .map(Lexicon.Item::from)
                .filter(i -> Math.abs(i - each.from()) <= NEIGHBOURHOOD)
                .filter(i -> tokens.get(i).clause() == tokens.get(each.from()).clause())
                .filter(i -> !named[i] && !accounted(i))
                .toList();
        return unknown.isEmpty();
    }

    /** Whether the part of a sentence that a name stands in says nothing else that was not understood. */
    private boolean nothingElse(NameSearch.Found each) {
        int part = tokens.get(each.from()).part();
        for (int i = Math.max(0, each.from() - NEIGHBOURHOOD);
                i < Math.min(tokens.size(), each.to() + NEIGHBOURHOOD);
                i++) {
            if (tokens.get(i).part() == part
                    && !named[i]
                    && !pain[i]
                    && !lexicon.isStop(tokens.get(i).word())
                    && !accounted(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean accounted(int i) {
        return covered(rules.no(), i)
                || covered(rules.fine(), i)
                || covered(rules.last(), i)
                || covered(rules.past(), i)
                || covered(rules.but(), i)
                || covered(rules.other(), i)
                || covered(rules.uncertain(), i)
                || rules.and().contains(tokens.get(i).word())
                || rules.or().contains(tokens.get(i).word())
                || Sides.at(rules, tokens, i).isPresent();
    }

    /** "It's the neck": right before the place. */
    private boolean pointedAt(NameSearch.Found each) {
        for (int i = Math.max(0, each.from() - 4); i < each.from(); i++) {
            if (i + at(rules.is(), i) == each.from()) {
                return true;
            }
        }
        return false;
    }

    private boolean owned(int i) {
        return i >= 0 && rules.own().contains(tokens.get(i).word());
    }

    /** Whether two names are joined in a list, or the one stands at the other. */
    private boolean listed(NameSearch.Found one, NameSearch.Found other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return sameClause(one, other)
                && (joined(from, to, rules.and())
                        || besides(one, other)
                        || tokens.get(from).part() != tokens.get(to).part() && nothingElse(other));
    }

    /** Whether nothing stands between two names but words of no meaning and sides. */
    boolean besides(NameSearch.Found one, NameSearch.Found other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        for (int i = from + 1; i < to; i++) {
            if (!lexicon.isStop(tokens.get(i).word())
                            && Sides.at(rules, tokens, i).isEmpty()
                            && !rules.own().contains(tokens.get(i).word())
                    || rules.and().contains(tokens.get(i).word())) {
                return false;
            }
        }
        return sameClause(one, other);
    }

    boolean sameClause(NameSearch.Found one, NameSearch.Found other) {
        return tokens.get(one.from()).clause() == tokens.get(other.from()).clause();
    }

    boolean numb(NameSearch.Found each) {
        int from = Math.max(0, each.from() - 5);
        int to = Math.min(tokens.size(), each.to() + 6);
        for (int i = from; i < to; i++) {
            if (at(rules.numb(), i) > 0
                    && (!named[i] || numbListed(i, each))
                    && tokens.get(i).clause() == tokens.get(each.from()).clause()
                    && !namesBetween(Math.min(i, each.to()), Math.max(i, each.from()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of numbness belongs to a name that a place is listed with: numb ring finger and pinky. */
    private boolean numbListed(int i, NameSearch.Found each) {
        return near(i).anyMatch(other ->
                other.covers(i) && other.to() < each.from() && joined(other.to(), each.from(), rules.and()));
    }

    private boolean namesBetween(int from, int to) {
        boolean between = near(from).anyMatch(other -> other.from() > from && other.to() < to);
        return between && !joined(from, to, rules.and());
    }

    /** Whether a text says nothing but names and sides, as when somebody types "left temple". */
    boolean onlyNames(NameSearch.Found each) {
        if (tokens.size() > each.to() - each.from() + 6) {
            return false;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (!lexicon.isStop(tokens.get(i).word())
                    && Sides.at(rules, tokens, i).isEmpty()
                    && !named[i]
                    && !tokens.get(i).word().startsWith("side")) {
                return false;
            }
            if (tokens.get(i).word().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What a question asks of: "care" of price or length, "contraindication" of what speaks against. */
    Set<String> about(String text) {
        Set<String> about = new LinkedHashSet<>();
        int all = tokens.size();
        boolean asks = text.contains("?") || all > 0 && (at(rules.ask(), 0) > 0 || at(rules.ask(), 1) > 0);
        boolean topic = any(rules.questions(), 0, all);
        if (topic || asks && found.isEmpty()) {
            if (any(rules.care(), 0, all)) {
                about.add("care");
            }
            if (asks && topic && found.isEmpty() && painSaid()) {
                about.add("care");
            }
            if ((asks || topic) && any(rules.contraindication(), 0, all)) {
                about.add("contraindication");
            }
        }
        return about;
    }

    private boolean painSaid() {
        for (boolean each : pain) {
            if (each) {
                return true;
            }
        }
        return false;
    }

    /** The words that no name, cue or rule accounts for, as they were typed. */
    List<String> unread() {
        boolean[] read = new boolean[tokens.size()];
        for (Rules.Cues cues : List.of(
                rules.no(),
                rules.fine(),
                rules.last(),
                rules.notNo(),
                rules.but(),
                rules.past(),
                rules.other(),
                rules.self(),
                rules.uncertain(),
                rules.left(),
                rules.right(),
                rules.both(),
                rules.again(),
                rules.painless(),
                rules.numb())) {
            for (int i = 0; i < tokens.size(); i++) {
                for (int j = at(cues, i); j > 0; j--) {
                    read[i + j - 1] = true;
                }
            }
        }
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            NameSearch.Token token = tokens.get(i);
            boolean same = i > 0 && tokens.get(i - 1).start() == token.start();
            if (!read[i]
                    && !pain[i]
                    && !named[i]
                    && !same
                    && !rules.and().contains(token.word())
                    && !rules.or().contains(token.word())
                    && (token.word().isEmpty() || !lexicon.isStop(token.word()))) {
                unread.add(token.typed());
            }
        }
        return unread;
    }

    private boolean any(Rules.Cues cues, int from, int to) {
        for (int i = from; i < to; i++) {
            int length = at(cues, i);
            if (length > 0 && i + length <= to) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is part of some cue of the list. */
    private boolean covered(Rules.Cues cues, int i) {
        for (int start = Math.max(0, i - 5); start <= i; start++) {
            if (start + at(cues, start) > i) {
                return true;
            }
        }
        return false;
    }

    /** Number of words of the cue that begins at this token; 0 for none. */
    private int at(Rules.Cues cues, int i) {
        return cues.at(i, tokens.size(), at -> tokens.get(at).word());
    }
}
