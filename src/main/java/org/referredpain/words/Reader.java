package org.referredpain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.TermKind;

/**
 * Finds in free text what a person reports: which symptom, muscle or condition, whether it is there, on which side. In the
 * manner of ConText: names first, then the cues around each name. Deterministic; what is not understood is given back.
 */
final class Reader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern BREAK = Pattern.compile("[.!?;:\\n]");

    /** A cue reaches over this many words to the name it speaks of. */
    private static final int REACH = 6;

    /** The words of a phrase may stand this much further apart than in the phrase. */
    private static final int SLACK = 3;

    private final Snapshot snapshot;
    private final Lexicon lexicon;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    private Reader(Snapshot snapshot, Lexicon lexicon) {
        this.snapshot = snapshot;
        this.lexicon = lexicon;
    }

    /** Whether what is named is there. */
    enum Status implements Coded {
        PRESENT,
        ABSENT,
        PAST,
        OTHER,
        UNCERTAIN
    }

    /** How the words of a name were found. */
    enum How implements Coded {
        EXACT,
        FUZZY
    }

    /**
     * Something named.
     *
     * @param start of the words in the text, in UTF-16 units; {@code end} is behind the last
     * @param kind symptom, muscle or condition
     * @param id its key
     */
    record Mention(
            int start,
            int end,
            TermKind kind,
            String id,
            Status status,
            @Nullable Side side,
            How how) {}

    /**
     * What was read.
     *
     * @param mentions in the order of the text
     * @param redFlags keys of the flags that words of the text name
     * @param about "care" or "contraindication" when a question about treatment was asked
     * @param unread the words that were not understood, in order
     */
    record Reading(List<Mention> mentions, Set<String> redFlags, Set<String> about, List<String> unread) {}

    private record Token(int start, int end, String word, String stem, boolean slip, int clause) {}

    /** Names cover the tokens from {@code from} to {@code to}, both included. */
    private record Found(int from, int to, TermKind kind, String id, boolean slip) {}

    static Reading read(Snapshot snapshot, Lexicon lexicon, String text) {
        return new Reader(snapshot, lexicon).reading(text);
    }

    private Reading reading(String text) {
        tokenize(text);
        findNames();
        Map<Integer, Side> sides = sides();
        List<Mention> mentions = new ArrayList<>();
        for (Found each : found) {
            Optional<String> id = id(each);
            Status status = status(each);
            boolean zone = each.kind() == TermKind.ZONE;
            if (zone && status == Status.PRESENT && !aches(each)) {
                if (!onlyNames(each)) {
                    continue;
                }
                if (sides.get(each.from()) == null) {
                    id = Optional.of(each.id());
                    zone = false;
                }
            }
            if (id.isPresent()) {
                mentions.add(new Mention(
                        tokens.get(each.from()).start(),
                        tokens.get(each.to()).end(),
                        zone ? TermKind.SYMPTOM : each.kind(),
                        id.get(),
                        status,
                        sides.get(each.from()),
                        each.slip() ? How.FUZZY : How.EXACT));
            }
        }
        Set<String> about = about();
        if (!about.isEmpty()) {
            mentions.clear();
        }
        return new Reading(withoutGeneral(mentions), redFlags(), about, unread());
    }

    private void tokenize(String text) {
        Matcher words = WORD.matcher(text);
        int clause = 0;
        int end = 0;
        while (words.find()) {
            if (BREAK.matcher(text.substring(end, words.start())).find()) {
                clause++;
            }
            end = words.end();
            String word = Normalizer.normalize(words.group()).replace(" ", "");
            if (!word.isEmpty()) {
                String corrected = lexicon.corrected(word);
                tokens.add(new Token(
                        words.start(), end, corrected, lexicon.stem(corrected), !corrected.equals(word), clause));
            }
        }
    }

    /** Longest names first, from left to right, words of no meaning between theirs passed over, in any order of words. */
    private void findNames() {
        List<Integer> content = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!lexicon.isStop(tokens.get(i).word()) && sideAt(i) == null) {
                content.add(i);
            }
        }
        boolean[] taken = new boolean[tokens.size()];
        for (int size = Math.min(lexicon.longest(), content.size()); size >= 1; size--) {
            for (int at = 0; at + size <= content.size(); at++) {
                List<Integer> window = content.subList(at, at + size);
                if (window.stream().noneMatch(i -> taken[i]) && oneClause(window)) {
                    List<String> stems =
                            window.stream().map(i -> tokens.get(i).stem()).toList();
                    boolean single = window.size() == 1;
                    lexicon.meaning(stems)
                            .filter(meaning -> !single
                                    || meaning.fits(tokens.get(window.get(0)).word()))
                            .filter(meaning -> meaning.joins() || !joinedWithin(window))
                            .ifPresent(meaning -> {
                                found.add(new Found(
                                        window.get(0),
                                        window.get(window.size() - 1),
                                        meaning.kind(),
                                        meaning.id(),
                                        window.stream()
                                                .anyMatch(i -> tokens.get(i).slip())));
                                window.forEach(i -> taken[i] = true);
                            });
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
    }

    private boolean joinedWithin(List<Integer> window) {
        for (int i = window.get(0) + 1; i < window.get(window.size() - 1); i++) {
            if (lexicon.rules().and().contains(tokens.get(i).word())) {
                return true;
            }
        }
        return false;
    }

    private boolean oneClause(List<Integer> window) {
        return tokens.get(window.get(0)).clause()
                        == tokens.get(window.get(window.size() - 1)).clause()
                && !cueBetween(lexicon.rules().but(), window.get(0), window.get(window.size() - 1))
                && !cueBetween(lexicon.rules().no(), window.get(0), window.get(window.size() - 1));
    }

    private boolean cueBetween(List<List<String>> cues, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (cueStartingAt(cues, i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A zone stands for its pain, or for being numb where that is said; a muscle or condition for itself. */
    private Optional<String> id(Found each) {
        if (each.kind() != TermKind.ZONE) {
            return Optional.of(each.id());
        }
        return numb(each) ? numbness(each.id()) : snapshot.painOf(each.id()).map(Symptom::id);
    }

    /** Whether a word of pain or numbness stands in the same clause, not taken by a name. */
    private boolean aches(Found each) {
        int clause = tokens.get(each.from()).clause();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).clause() == clause
                    && !named(i)
                    && lexicon.isPain(tokens.get(i).word())) {
                return true;
            }
        }
        boolean own = each.from() > 0
                && (lexicon.rules().own().contains(tokens.get(each.from() - 1).word())
                        || each.from() > 1
                                && lexicon.rules()
                                        .own()
                                        .contains(tokens.get(each.from() - 2).word()));
        return own
                || numb(each)
                || found.stream()
                        .anyMatch(other -> other.kind() == TermKind.SYMPTOM
                                && tokens.get(other.from()).clause() == clause);
    }

    private boolean numb(Found each) {
        int from = Math.max(0, each.from() - 4);
        int to = Math.min(tokens.size(), each.to() + 5);
        for (int i = from; i < to; i++) {
            if (!named(i)
                    && tokens.get(i).clause() == tokens.get(each.from()).clause()
                    && cueStartingAt(lexicon.rules().numb(), i) > 0
                    && !namesBetween(Math.min(i, each.to()), Math.max(i, each.from()))) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> numbness(String zone) {
        List<String> upwards = new ArrayList<>(List.of(zone));
        upwards.addAll(snapshot.zoneTree().ancestors(zone));
        return upwards.stream()
                .flatMap(each -> snapshot.tables().symptoms().stream()
                        .filter(symptom ->
                                each.equals(symptom.zone()) && symptom.id().endsWith("-numbness")))
                .map(Symptom::id)
                .findFirst()
                .or(() -> snapshot.painOf(zone).map(Symptom::id));
    }

    /** Whether a text says nothing but names and sides, as when somebody types "left temple". */
    private boolean onlyNames(Found each) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!lexicon.isStop(tokens.get(i).word())
                    && sideAt(i) == null
                    && !named(i)
                    && !tokens.get(i).word().startsWith("side")) {
                return false;
            }
        }
        return tokens.size() <= each.to() - each.from() + 6;
    }

    private Status status(Found each) {
        int clause = tokens.get(each.from()).clause();
        int from = each.from();
        while (from > 0
                && tokens.get(from - 1).clause() == clause
                && cueStartingAt(lexicon.rules().but(), from - 1) == 0) {
            from--;
        }
        int to = each.to();
        while (to + 1 < tokens.size()
                && tokens.get(to + 1).clause() == clause
                && cueStartingAt(lexicon.rules().but(), to + 1) == 0) {
            to++;
        }
        if (anyCue(lexicon.rules().other(), from, each.from()) || anyPossessive(from, each.from())) {
            return Status.OTHER;
        }
        boolean past = anyCue(lexicon.rules().past(), from, to + 1);
        if (denied(each, from, to)) {
            return past ? Status.PAST : Status.ABSENT;
        }
        if (past) {
            return Status.PAST;
        }
        int end = to;
        int after = found.stream()
                .filter(other -> other.to() < each.from())
                .mapToInt(other -> other.to() + 1)
                .max()
                .orElse(from);
        return anyCue(lexicon.rules().uncertain(), Math.max(from, after), each.from())
                        || found.stream().noneMatch(other -> other.from() > each.to() && other.from() <= end)
                                && anyCue(lexicon.rules().uncertain(), each.to() + 1, Math.min(to + 1, each.to() + 4))
                ? Status.UNCERTAIN
                : Status.PRESENT;
    }

    /** "mums", "boyfriends": a person with an s. */
    private boolean anyPossessive(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).word();
            if (word.length() > 3
                    && word.endsWith("s")
                    && lexicon.rules().other().contains(List.of(word.substring(0, word.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean denied(Found each, int from, int to) {
        for (int i = each.from() - 1; i >= Math.max(from, each.from() - REACH); i--) {
            if (cueStartingAt(lexicon.rules().notNo(), i) > 0) {
                return false;
            }
            int cue = cueStartingAt(lexicon.rules().no(), i);
            int before = lastContentBefore(i);
            boolean follows = found.stream().anyMatch(other -> other.to() == before && other != each);
            boolean between = namesBetween(i, each.from()) && !joined(i, each.from());
            if (cue > 0 && !between && !(follows && isPredicate(i))) {
                return true;
            }
        }
        for (int i = each.to() + 1; i <= Math.min(to, each.to() + 4); i++) {
            if (named(i)) {
                return false;
            }
            if (cueStartingAt(lexicon.rules().notNo(), i) > 0) {
                return false;
            }
            int cue = cueStartingAt(lexicon.rules().fine(), i);
            if (cue > 0) {
                return isPredicate(i) || cueStartingAt(lexicon.rules().no(), i) == 0;
            }
        }
        return false;
    }

    /** "isn't", "doesn't": what stands before it is denied, not what stands behind. */
    private boolean isPredicate(int i) {
        String word = tokens.get(i).word();
        return word.endsWith("nt")
                && word.length() > 3
                && cueStartingAt(lexicon.rules().fine(), i) > 0;
    }

    private int lastContentBefore(int i) {
        int at = i - 1;
        while (at >= 0 && lexicon.isStop(tokens.get(at).word())) {
            at--;
        }
        return at;
    }

    private boolean named(int token) {
        return found.stream().anyMatch(each -> covers(each, token));
    }

    private boolean covers(Found each, int token) {
        return each.from() <= token && token <= each.to();
    }

    private boolean namesBetween(int cue, int name) {
        return found.stream().anyMatch(other -> other.from() > cue && other.to() < name);
    }

    /** Whether only names, words of no meaning and "or" stand between a denial and a name. */
    private boolean joined(int cue, int name) {
        boolean or = false;
        for (int i = cue + 1; i < name; i++) {
            int at = i;
            String word = tokens.get(i).word();
            if (word.equals("or") || word.equals("nor") || word.equals("and")) {
                or = true;
            } else if (!lexicon.isStop(word) && found.stream().noneMatch(each -> covers(each, at))) {
                return false;
            }
        }
        return or;
    }

    private Map<Integer, Side> sides() {
        Map<Integer, Side> sides = new TreeMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Side side = sideAt(i);
            if (side != null) {
                int at = i;
                found.stream()
                        .filter(each -> tokens.get(each.from()).clause()
                                == tokens.get(at).clause())
                        .filter(each -> each.kind() == TermKind.ZONE || each.kind() == TermKind.SYMPTOM)
                        .filter(each -> distance(each, at) <= 4)
                        .min(Comparator.comparingInt((Found each) -> distance(each, at))
                                .thenComparing(each -> each.from() < at))
                        .ifPresent(
                                each -> sides.merge(each.from(), side, (one, other) -> one == other ? one : Side.BOTH));
            }
        }
        return sides;
    }

    private @Nullable Side sideAt(int i) {
        Rules rules = lexicon.rules();
        if (cueStartingAt(rules.notSide(), i) > 0 || i > 0 && cueStartingAt(rules.notSide(), i - 1) > 1) {
            return null;
        }
        if (cueStartingAt(rules.both(), i) > 0) {
            return Side.BOTH;
        }
        return cueStartingAt(rules.left(), i) > 0 ? Side.LEFT : cueStartingAt(rules.right(), i) > 0 ? Side.RIGHT : null;
    }

    private static int distance(Found each, int token) {
        return token < each.from() ? each.from() - token : Math.max(0, token - each.to());
    }

    /** Phrases whose words all stand near each other, in any order. */
    private Set<String> redFlags() {
        Set<String> raised = new TreeSet<>();
        lexicon.flags().forEach((phrase, flags) -> {
            for (int i = 0; i < tokens.size(); i++) {
                if (phrase.inARow() ? stands(phrase.stems(), i) : standsNear(phrase.stems(), i)) {
                    raised.addAll(flags);
                    break;
                }
            }
        });
        return raised;
    }

    private boolean stands(List<String> stems, int at) {
        for (int i = 0; i < stems.size(); i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean standsNear(List<String> stems, int at) {
        List<String> left = new ArrayList<>(stems);
        int content = 0;
        for (int i = at; i < tokens.size() && content < stems.size() + SLACK && !left.isEmpty(); i++) {
            left.remove(tokens.get(i).stem());
            if (!lexicon.isStop(tokens.get(i).word())) {
                content++;
            }
        }
        return left.isEmpty();
    }

    private Set<String> about() {
        Set<String> about = new LinkedHashSet<>();
        boolean asks = !tokens.isEmpty()
                && lexicon.rules().ask().contains(tokens.get(0).word());
        if (found.isEmpty() && asks || anyCue(lexicon.rules().questions(), 0, tokens.size())) {
            if (anyCue(lexicon.rules().care(), 0, tokens.size())) {
                about.add("care");
            }
            if (anyCue(lexicon.rules().contraindication(), 0, tokens.size())) {
                about.add("contraindication");
            }
        }
        return about;
    }

    /** A general word yields to a specific one said with it. */
    private List<Mention> withoutGeneral(List<Mention> mentions) {
        return mentions.stream()
                .filter(general -> mentions.stream()
                        .noneMatch(specific -> general != specific
                                && general.kind() == TermKind.SYMPTOM
                                && specific.kind() == TermKind.SYMPTOM
                                && general.status() == specific.status()
                                && (snapshot.symptomTree().isAbove(general.id(), specific.id())
                                        || general.id().equals(specific.id())
                                                && specific.start() < general.start()
                                                && Objects.equals(general.side(), specific.side()))))
                .toList();
    }

    private List<String> unread() {
        Rules rules = lexicon.rules();
        boolean[] cue = new boolean[tokens.size()];
        for (List<List<String>> cues : List.of(
                rules.no(),
                rules.fine(),
                rules.notNo(),
                rules.but(),
                rules.past(),
                rules.other(),
                rules.uncertain(),
                rules.left(),
                rules.right(),
                rules.both(),
                rules.numb())) {
            for (int i = 0; i < tokens.size(); i++) {
                for (int j = cueStartingAt(cues, i); j > 0; j--) {
                    cue[i + j - 1] = true;
                }
            }
        }
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            Token token = tokens.get(i);
            if (!cue[i]
                    && !lexicon.isStop(token.word())
                    && !lexicon.isPain(token.word())
                    && found.stream().noneMatch(each -> covers(each, at))) {
                unread.add(token.word());
            }
        }
        return unread;
    }

    private boolean anyCue(List<List<String>> cues, int from, int to) {
        for (int i = from; i < to; i++) {
            int length = cueStartingAt(cues, i);
            if (length > 0 && i + length <= to) {
                return true;
            }
        }
        return false;
    }

    /** Number of words of the cue that begins at this token; 0 for none. */
    private int cueStartingAt(List<List<String>> cues, int i) {
        for (List<String> cue : cues) {
            if (i + cue.size() <= tokens.size()) {
                boolean same = true;
                for (int j = 0; j < cue.size() && same; j++) {
                    same = tokens.get(i + j).word().equals(cue.get(j));
                }
                if (same) {
                    return cue.size();
                }
            }
        }
        return 0;
    }
}
