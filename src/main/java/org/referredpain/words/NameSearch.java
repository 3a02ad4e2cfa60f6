package org.referredpain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.TermKind;

/**
 * Finds names among words: the longest first, from left to right, in any order of their words, words of no meaning between
 * them passed over; then names with a word or two of something else between theirs.
 */
final class NameSearch {

    /** Words of something else that may stand between those of a name. */
    private static final int BETWEEN = 2;

    /** Senses that say where in a place, and are no place: behind. */
    private static final Set<String> POSITIONS =
            Set.of("+back", "+front", "+upper", "+lower", "+outer", "+inner", "+base", "+middle");

    /** A word of a text. {@code clause} counts what full stops part, {@code part} also what commas part. */
    record Token(int start, int end, String typed, String word, String stem, boolean slip, int clause, int part) {}

    /**
     * A name. It covers the tokens from {@code from} to {@code to}, both included.
     *
     * @param items those of its words
     * @param also other things that bear the same name
     * @param denied whether a denial stands among its words: "jaw doesn't click"
     */
    record Found(
            int from,
            int to,
            TermKind kind,
            String id,
            How how,
            List<Lexicon.Item> items,
            Set<Lexicon.Thing> also,
            boolean denied) {

        boolean has(Lexicon.Item item) {
            return items.contains(item);
        }

        boolean covers(int token) {
            return items.stream().anyMatch(item -> item.from() <= token && token <= item.to());
        }
    }

    /** How the words of a name were found. */
    enum How implements Coded {
        EXACT,
        VARIANT,
        FUZZY
    }

    /** The words with a meaning, and the names among them, in the order of the text. */
    record Names(List<Lexicon.Item> items, List<Found> found) {}

    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Lexicon.Item> items;
    private final boolean[] taken;
    private final Map<Lexicon.Item, Optional<String>> places = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    private NameSearch(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        items = lexicon.items(tokens.stream().map(Token::word).toList());
        taken = new boolean[items.size()];
    }

    static Names in(Lexicon lexicon, List<String> words) {
        List<Token> tokens = new ArrayList<>();
        for (String word : words) {
            tokens.add(new Token(0, 0, word, word, lexicon.stem(word), false, 0, 0));
        }
        return of(lexicon, tokens);
    }

    static Names of(Lexicon lexicon, List<Token> tokens) {
        NameSearch search = new NameSearch(lexicon, tokens);
        search.find();
        return new Names(search.items, search.found);
    }

    private void find() {
        List<Integer> content = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!isSide(items.get(i)) && !saysFine(items.get(i))) {
                content.add(i);
            }
        }
        for (int size = Math.min(lexicon.longest() + 1, content.size()); size > 1; size--) {
            takeAll(content, size);
        }
        for (int at = 0; at < content.size(); at++) {
            for (int last = at + 2; last <= Math.min(at + 1 + BETWEEN, content.size() - 1); last++) {
                takeWithin(content, at, last);
            }
        }
        takeAll(content, 1);
        lend();
        found.sort(Comparator.comparingInt(Found::from));
    }

    private void takeAll(List<Integer> content, int size) {
        for (int at = 0; at + size <= content.size(); at++) {
            take(content.subList(at, at + size));
        }
    }

    /** A word left over that means something with the place named beside it: "jaw ache with clicking". */
    private void lend() {
        Map<Lexicon.Item, Integer> places = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.put(items.get(i), i);
        }
        for (Found each : List.copyOf(found)) {
            if (each.kind() == TermKind.MUSCLE || each.kind() == TermKind.CONDITION) {
                continue;
            }
            int first = each.items().stream().mapToInt(places::get).min().orElseThrow();
            int last = each.items().stream().mapToInt(places::get).max().orElseThrow();
            for (int i = Math.max(0, first - BETWEEN); i <= Math.min(items.size() - 1, last + BETWEEN + 1); i++) {
                Lexicon.Item own = items.get(i);
                if (!taken[i] && !isSide(own) && !own.sense().equals(Lexicon.PAIN) && reaches(each, first, last, i)) {
                    lend(each, i);
                }
            }
        }
    }

    private void lend(Found each, int i) {
        Lexicon.Item own = items.get(i);
        each.items().stream()
                .flatMap(item -> exact(inOrder(item, own))
                        .or(() -> lexicon.meaningOfSenses(List.of(item, own)))
                        .filter(meaning -> !item.sense().equals(Lexicon.PAIN)
                                || lexicon.isOfDoing(meaning.id()) && goesOn(item, own))
                        .stream())
                .filter(meaning ->
                        meaning.kind() == TermKind.SYMPTOM && !meaning.id().equals(each.id()))
                .findFirst()
                .ifPresent(meaning -> {
                    found.add(new Found(
                            own.from(),
                            own.to(),
                            meaning.kind(),
                            meaning.id(),
                            How.VARIANT,
                            List.of(own),
                            meaning.also(),
                            isDeniedRightBefore(own.from())
                                    || !isTurnedRightBefore(own.from())
                                            && isDeniedWithin(
                                                    List.of(),
                                                    Math.min(own.to(), each.to()),
                                                    Math.max(own.from(), each.from()))));
                    taken[i] = true;
                });
    }

    /** Whether one word follows another in the same part of a sentence, with no "and" between: "hurts when I sit". */
    private boolean goesOn(Lexicon.Item one, Lexicon.Item other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return tokens.get(from).part() == tokens.get(to).part() && !joinedWithin(List.of(one, other), from, to);
    }

    private static List<Lexicon.Item> inOrder(Lexicon.Item one, Lexicon.Item other) {
        return one.from() <= other.from() ? List.of(one, other) : List.of(other, one);
    }

    /** Whether nothing stands between a name and an item that is named itself, parts or denies. */
    private boolean reaches(Found each, int first, int last, int item) {
        Lexicon.Item own = items.get(item);
        if (tokens.get(own.from()).clause() != tokens.get(each.from()).clause()) {
            return false;
        }
        for (int i = Math.min(item, last) + 1; i < Math.max(item, first); i++) {
            if (taken[i]) {
                return false;
            }
        }
        boolean denied = isDeniedRightBefore(own.from());
        boolean turned = each.kind() == TermKind.ZONE && isTurnedRightBefore(own.from());
        for (int i = Math.min(own.to(), each.to()) + 1; i < Math.max(own.from(), each.from()); i++) {
            if (!denied
                    && !turned
                    && (cue(lexicon.rules().but(), i) || cue(lexicon.rules().no(), i))) {
                return false;
            }
        }
        return true;
    }

    /** The words at both ends, with the one or the other between them or with none. */
    private void takeWithin(List<Integer> content, int at, int last) {
        List<Integer> between = content.subList(at + 1, last);
        if (between.size() > 1) {
            for (Integer one : between) {
                take(List.of(content.get(at), one, content.get(last)));
            }
        }
        if (between.stream().noneMatch(i -> taken[i] || saysAlone(i))) {
            take(List.of(content.get(at), content.get(last)));
        }
    }

    /** Whether a word of some sense names by itself what another of that sense names. */
    private boolean mayBeAlone(Lexicon.Item word, Lexicon.Meaning meaning) {
        return word.known()
                && !POSITIONS.contains(word.sense())
                && (meaning.kind() != TermKind.SYMPTOM
                        || lexicon.rules().alone().contains(word.fine()));
    }

    /** Whether a word is a name, or a word of pain, by itself. */
    private boolean saysAlone(int item) {
        List<Lexicon.Item> alone = List.of(items.get(item));
        return alone.get(0).sense().equals(Lexicon.PAIN)
                || exact(alone).isPresent()
                || lexicon.meaningOfSenses(alone)
                        .filter(each -> mayBeAlone(alone.get(0), each))
                        .isPresent();
    }

    private void take(List<Integer> window) {
        if (window.stream().anyMatch(i -> taken[i])) {
            return;
        }
        List<Lexicon.Item> words = window.stream().map(items::get).toList();
        int from = words.get(0).from();
        int to = words.get(words.size() - 1).to();
        if (!together(words, from, to) || window.size() == 1 && isCue(words.get(0))) {
            return;
        }
        if (areTwoPlaces(words)
                || words.stream().map(Lexicon.Item::fine).distinct().count() < words.size()) {
            return;
        }
        boolean gap = window.get(window.size() - 1) - window.get(0) >= window.size() && skips(window);
        Optional<Lexicon.Meaning> meaning = exact(words);
        How how = How.EXACT;
        if (meaning.isEmpty()) {
            meaning = lexicon.meaningOfSenses(words).filter(each -> words.size() > 1 || mayBeAlone(words.get(0), each));
            how = How.VARIANT;
        }
        boolean slip = words.stream().anyMatch(word -> slip(word));
        How found = slip ? How.FUZZY : gap ? How.VARIANT : how;
        meaning.filter(each -> each.joins() || !joinedWithin(words, from, to)).ifPresent(each -> {
            boolean denied = isDeniedWithin(words, from, to) || isPredicateDenied(words);
            if (denied
                    && words.size() == 2
                    && words.stream().anyMatch(word -> word.sense().equals(Lexicon.PAIN))
                    && words.stream().anyMatch(word -> place(word).isPresent())) {
                return;
            }
            this.found.add(new Found(from, to, each.kind(), each.id(), found, words, each.also(), denied));
            window.forEach(i -> taken[i] = true);
        });
    }

    /** "Neck hurts shoulders" and "pain neck shoulders" are two places, whatever lies between both. */
    private boolean areTwoPlaces(List<Lexicon.Item> words) {
        if (words.size() < 3) {
            return false;
        }
        List<String> places =
                words.stream().flatMap(word -> place(word).stream()).toList();
        boolean nothingElse = words.stream()
                .allMatch(
                        word -> word.sense().equals(Lexicon.PAIN) || place(word).isPresent());
        return nothingElse && places.size() == 2 && !lexicon.areRelated(places.get(0), places.get(1));
    }

    private Optional<String> place(Lexicon.Item word) {
        return places.computeIfAbsent(word, this::placeOf);
    }

    private Optional<String> placeOf(Lexicon.Item word) {
        return exact(List.of(word)).or(() -> lexicon.meaningOfSenses(List.of(word))).stream()
                .filter(meaning -> meaning.kind() == TermKind.ZONE && !POSITIONS.contains(word.sense()))
                .map(Lexicon.Meaning::id)
                .findFirst();
    }

    /** Whether a denial stands right before the second of two words: "arm isn't weak". Pain is spoken of otherwise. */
    private boolean isPredicateDenied(List<Lexicon.Item> words) {
        return words.size() == 2
                && words.get(1).from() > words.get(0).to() + 1
                && words.stream().noneMatch(word -> word.sense().equals(Lexicon.PAIN) || word.denies())
                && isDeniedRightBefore(words.get(1).from())
                && IntStream.range(words.get(0).to() + 1, words.get(1).from())
                        .noneMatch(i -> cue(lexicon.rules().but(), i));
    }

    private boolean isDeniedWithin(List<Lexicon.Item> words, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int at = i;
            boolean own = words.stream().anyMatch(word -> word.from() <= at && at <= word.to());
            if (!own && cue(lexicon.rules().last(), i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something else than sides stands between. */
    private boolean skips(List<Integer> window) {
        for (int i = window.get(0) + 1; i < window.get(window.size() - 1); i++) {
            if (!window.contains(i) && !isSide(items.get(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Lexicon.Meaning> exact(List<Lexicon.Item> words) {
        List<String> stems = new ArrayList<>();
        for (Lexicon.Item word : words) {
            for (int i = word.from(); i <= word.to(); i++) {
                if (word.from() == word.to() || !lexicon.isStop(tokens.get(i).word())) {
                    stems.add(tokens.get(i).stem());
                }
            }
        }
        if (stems.size() == 1 && words.get(0).expression()) {
            return Optional.empty();
        }
        return lexicon.meaning(stems).filter(meaning -> stems.size() > 1 || fits(meaning, words.get(0)));
    }

    /** Whether a word in its form means this: "hinter", behind, is no form of "Hintern". */
    private boolean fits(Lexicon.Meaning meaning, Lexicon.Item word) {
        String typed = tokens.get(word.from()).word();
        return meaning.fits(typed)
                && (!POSITIONS.contains(word.sense()) || meaning.words().contains(typed));
    }

    private boolean slip(Lexicon.Item word) {
        for (int i = word.from(); i <= word.to(); i++) {
            if (tokens.get(i).slip()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSide(Lexicon.Item item) {
        Rules rules = lexicon.rules();
        return !item.expression() && Sides.covers(rules, tokens, item.from());
    }

    /** Whether a word says when or whether something is, and is no name by itself: "parti", gone. */
    private boolean isCue(Lexicon.Item word) {
        Rules rules = lexicon.rules();
        return covered(rules.past(), word.from())
                || word.from() == word.to()
                        && List.of(rules.past(), rules.but(), rules.no(), rules.uncertain(), rules.other()).stream()
                                .anyMatch(
                                        cues -> cues.has(tokens.get(word.from()).word()));
    }

    /** Whether a word is part of a cue of several words that says all is well: "pain free". */
    private boolean saysFine(Lexicon.Item word) {
        Rules.Cues fine = lexicon.rules().fine();
        return fine.at(word.from(), tokens.size(), at -> tokens.get(at).word()) > word.to() - word.from() + 1
                && lexicon.rules().pain().contains(tokens.get(word.from()).word());
    }

    /** In one part of a sentence, with nothing between that parts or denies. */
    private boolean together(List<Lexicon.Item> words, int from, int to) {
        if (tokens.get(from).part() != tokens.get(to).part()) {
            return false;
        }
        if (isPredicateDenied(words)) {
            return true;
        }
        Rules rules = lexicon.rules();
        for (int i = from + 1; i < to; i++) {
            int at = i;
            boolean own = words.stream().anyMatch(word -> word.from() <= at && at <= word.to());
            if (!own && (cue(rules.but(), i) || cue(rules.no(), i) || cue(rules.last(), i) || cue(rules.fine(), i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is part of a cue of several words: the "año" of "el año pasado" is no body part. */
    private boolean covered(Rules.Cues cues, int i) {
        for (int start = Math.max(0, i - 4); start < i; start++) {
            if (start + cues.at(start, tokens.size(), at -> tokens.get(at).word()) > i) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but words of no meaning stands between a word and a denial before it: "but no lump", "isn't weak". */
    private boolean isDeniedRightBefore(int word) {
        Rules rules = lexicon.rules();
        for (int i = word - 1; i >= Math.max(0, word - 3); i--) {
            if (covered(rules.no(), i) || cue(rules.no(), i) || cue(rules.last(), i)) {
                return !covered(rules.notNo(), i) && !cue(rules.notNo(), i);
            }
            if (!lexicon.isStop(tokens.get(i).word())) {
                return false;
            }
        }
        return false;
    }

    /** Whether what was said before ends right before a word: "my ear doesn't hurt, it's just blocked". */
    private boolean isTurnedRightBefore(int word) {
        for (int i = word - 1; i >= Math.max(0, word - 3); i--) {
            if (cue(lexicon.rules().but(), i)) {
                return true;
            }
            if (!lexicon.isStop(tokens.get(i).word()) && !cue(lexicon.rules().self(), i)) {
                return false;
            }
        }
        return false;
    }

    private boolean cue(Rules.Cues cues, int i) {
        return cues.at(i, tokens.size(), at -> tokens.get(at).word()) > 0;
    }

    private boolean joinedWithin(List<Lexicon.Item> words, int from, int to) {
        Set<String> joining = new TreeSet<>(lexicon.rules().and());
        joining.addAll(lexicon.rules().or());
        for (int i = from + 1; i < to; i++) {
            int at = i;
            if (joining.contains(tokens.get(i).word())
                    && words.stream().noneMatch(word -> word.from() <= at && at <= word.to())) {
                return true;
            }
        }
        return false;
    }
}
