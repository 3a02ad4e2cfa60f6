package org.referredpain.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;
import org.referredpain.knowledge.TermKind;

/**
 * Finds in free text what a person reports: which symptom, muscle or condition, whether it is there, on which side. In the
 * manner of ConText: names first, then the cues around each name. Deterministic; what is not understood is given back.
 */
final class Reader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern BREAK = Pattern.compile("[.!?;:\\n]");
    private static final Pattern PART = Pattern.compile("[,()/\\u2013\\u2014]| - ");

    /** A place belongs to a symptom at most this many names away. */
    private static final int NEIGHBOURS = 3;

    /** Ways to read words that are known slips of several words, when red flags are looked for. */
    private static final int READINGS = 4;

    private final Snapshot snapshot;
    private final Lexicon lexicon;
    private final String text;
    private final List<NameSearch.Token> tokens = new ArrayList<>();

    private Reader(Snapshot snapshot, Lexicon lexicon, String text) {
        this.snapshot = snapshot;
        this.lexicon = lexicon;
        this.text = text;
    }

    /** Whether what is named is there. */
    enum Status implements Coded {
        PRESENT,
        ABSENT,
        PAST,
        OTHER,
        UNCERTAIN
    }

    /**
     * Something named.
     *
     * @param start of the words in the text, in UTF-16 units; {@code end} is behind the last
     * @param kind symptom, muscle, condition, or a zone when nothing more is said
     * @param id its key
     * @param also what else the same words may name
     */
    record Mention(
            int start,
            int end,
            TermKind kind,
            String id,
            Status status,
            @Nullable Side side,
            NameSearch.How how,
            List<Lexicon.Thing> also) {

        private Mention onSide(@Nullable Side said) {
            return side != null ? this : new Mention(start, end, kind, id, status, said, how, also);
        }
    }

    /**
     * What was read.
     *
     * @param mentions in the order of the text
     * @param redFlags keys of the flags that words of the text name
     * @param deniedFlags keys of the flags that the text names only to say that they are not so
     * @param about "care" or "contraindication" when a question about treatment was asked
     * @param unread the words that were not understood, in order
     */
    record Reading(
            List<Mention> mentions,
            Set<String> redFlags,
            Set<String> deniedFlags,
            Set<String> about,
            List<String> unread) {}

    static Reading read(Snapshot snapshot, Lexicon lexicon, String text) {
        return new Reader(snapshot, lexicon, text).reading();
    }

    private Reading reading() {
        tokenize();
        hideIdioms();
        NameSearch.Names names = NameSearch.of(lexicon, tokens);
        Cues cues = Cues.of(lexicon, tokens, names);
        List<Said> said = said(cues);
        Set<String> about =
                new Question(cues.clauses()).about(text, cues.found().isEmpty());
        List<Mention> mentions = about.isEmpty() ? withoutGeneral(withoutPlaces(said, cues)) : List.of();
        List<String> unread = new Unread(cues.clauses()).words();
        Alarms.Raised raised = alarms(cues, names, said, Vocabulary.Daring.NONE);
        List<NameSearch.Token> typed = List.copyOf(tokens);
        for (Vocabulary.Daring daring : List.of(Vocabulary.Daring.SHORTER, Vocabulary.Daring.ORDINARY)) {
            Map<String, List<String>> slips = new HashMap<>();
            for (int reading = 0; reading < READINGS && readOtherwise(typed, daring, slips, reading); reading++) {
                NameSearch.Names others = NameSearch.of(lexicon, tokens);
                Cues otherwise = Cues.of(lexicon, tokens, others);
                raised = raised.and(alarms(otherwise, others, said(otherwise), daring));
            }
        }
        return new Reading(mentions, raised.named(), raised.denied(), about, unread);
    }

    private List<Said> said(Cues cues) {
        Map<Integer, Side> sides = sides(cues);
        return cues.found().stream()
                .flatMap(each -> meant(each, cues, sides).stream())
                .toList();
    }

    private Alarms.Raised alarms(Cues cues, NameSearch.Names names, List<Said> said, Vocabulary.Daring daring) {
        return new Alarms(snapshot, lexicon, tokens, cues, names, daring)
                .raised(said.stream()
                        .filter(each -> each.mention().kind() == TermKind.SYMPTOM)
                        .toList());
    }

    /** Takes slips for the next word that they may be, so that no typo hides a red flag; false when there is none. */
    private boolean readOtherwise(
            List<NameSearch.Token> typed, Vocabulary.Daring daring, Map<String, List<String>> slips, int reading) {
        boolean other = false;
        tokens.clear();
        for (NameSearch.Token token : typed) {
            List<String> words = token.word().isEmpty()
                    ? List.of()
                    : slips.computeIfAbsent(
                            token.typed(), word -> lexicon.vocabulary().corrections(word, daring));
            other |= reading < words.size();
            tokens.add(words.isEmpty() ? token : read(token, words.get(Math.min(reading, words.size() - 1))));
        }
        return other;
    }

    private NameSearch.Token read(NameSearch.Token token, String word) {
        return new NameSearch.Token(
                token.start(),
                token.end(),
                token.typed(),
                word,
                lexicon.stem(word),
                true,
                token.clause(),
                token.part());
    }

    /** A name and what it was taken for. {@code aches} says how a place was taken for a pain. */
    record Said(NameSearch.Found found, Mention mention, Hurting.Aches aches) {}

    private void tokenize() {
        String parted = Lexicon.parted(text, lexicon.language());
        Matcher words = WORD.matcher(parted);
        Map<String, List<String>> known = new HashMap<>();
        int clause = 0;
        int part = 0;
        int end = 0;
        while (words.find()) {
            String between = parted.substring(end, words.start());
            if (BREAK.matcher(between).find()) {
                clause++;
                part++;
            } else if (PART.matcher(between).find()) {
                part++;
            }
            end = words.end();
            String word = Normalizer.normalize(words.group()).replace(" ", "");
            if (word.isEmpty()) {
                continue;
            }
            List<String> read = known.computeIfAbsent(word, this::meantBy);
            boolean slip = !String.join("", read).equals(word)
                    && (read.size() == 1 || !lexicon.vocabulary().parts(word).equals(read));
            for (String each : read) {
                tokens.add(
                        new NameSearch.Token(words.start(), end, word, each, lexicon.stem(each), slip, clause, part));
            }
        }
    }

    /** The word or words that a word as typed stands for: itself, the parts of a compound, or what it is a slip of. */
    private List<String> meantBy(String word) {
        List<String> parts = lexicon.vocabulary().parts(word);
        if (parts.size() > 1) {
            return parts;
        }
        String corrected = lexicon.vocabulary().corrected(word);
        return corrected.equals(word) ? lexicon.vocabulary().partsWithSlip(word) : List.of(corrected);
    }

    /** Body words of idioms say nothing of a body: tongue in cheek. "Headed" is one, "light headed" is not. */
    private void hideIdioms() {
        boolean[] expressed = new boolean[tokens.size()];
        for (Lexicon.Item item :
                lexicon.items(tokens.stream().map(NameSearch.Token::word).toList())) {
            for (int i = item.from(); i <= item.to(); i++) {
                expressed[i] = item.to() > item.from();
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            int length = lexicon.rules()
                    .idle()
                    .at(i, tokens.size(), at -> tokens.get(at).word());
            if (length == 1 && expressed[i]) {
                continue;
            }
            for (int j = i; j < i + length; j++) {
                NameSearch.Token token = tokens.get(j);
                tokens.set(
                        j,
                        new NameSearch.Token(
                                token.start(),
                                token.end(),
                                token.typed(),
                                "",
                                "",
                                false,
                                token.clause(),
                                token.part()));
            }
            i += Math.max(0, length - 1);
        }
    }

    private Optional<Said> meant(NameSearch.Found each, Cues cues, Map<Integer, Side> sides) {
        Optional<String> id = id(each, cues);
        Status status = cues.circumstances().status(each);
        boolean zone = each.kind() == TermKind.ZONE;
        Hurting.Aches aches = zone ? cues.hurting().aches(each) : Hurting.Aches.BY_NAME;
        if (zone && aches == Hurting.Aches.NOT && status != Status.ABSENT) {
            if (!cues.hurting().onlyNames(each)) {
                return Optional.empty();
            }
            if (!sides.containsKey(each.from())) {
                id = Optional.of(each.id());
                zone = false;
            }
        }
        boolean place = !zone;
        return id.map(key -> new Said(
                each,
                new Mention(
                        tokens.get(each.from()).start(),
                        tokens.get(each.to()).end(),
                        place ? each.kind() : TermKind.SYMPTOM,
                        key,
                        status,
                        sides.get(each.from()),
                        each.how(),
                        also(each, place ? each.kind() : TermKind.SYMPTOM, key)),
                aches));
    }

    /** What else the same words may name: a zone by its pain; and what a slip may have been instead. */
    private List<Lexicon.Thing> also(NameSearch.Found each, TermKind kind, String id) {
        return Stream.concat(each.also().stream(), slipsOf(each))
                .map(thing -> thing.kind() == TermKind.ZONE && kind == TermKind.SYMPTOM
                        ? snapshot.painOf(thing.id())
                                .map(pain -> new Lexicon.Thing(TermKind.SYMPTOM, pain.id()))
                                .orElse(thing)
                        : thing)
                .filter(thing -> thing.kind() != kind || !thing.id().equals(id))
                .distinct()
                .toList();
    }

    private Stream<Lexicon.Thing> slipsOf(NameSearch.Found each) {
        List<Integer> words = each.items().stream()
                .flatMap(item -> IntStream.rangeClosed(item.from(), item.to()).boxed())
                .filter(i -> !lexicon.isStop(tokens.get(i).word()))
                .toList();
        return words.stream()
                .filter(i -> tokens.get(i).slip())
                .flatMap(i -> lexicon.vocabulary().corrections(tokens.get(i).typed()).stream()
                        .skip(1)
                        .map(other -> words.stream()
                                .map(j -> j.equals(i)
                                        ? lexicon.stem(other)
                                        : tokens.get(j).stem())
                                .toList()))
                .flatMap(stems -> lexicon.meaning(stems).stream())
                .map(meaning -> new Lexicon.Thing(meaning.kind(), meaning.id()));
    }

    /** A zone stands for its pain, or for being numb where that is said; a muscle or condition for itself. */
    private Optional<String> id(NameSearch.Found each, Cues cues) {
        if (each.kind() != TermKind.ZONE) {
            return Optional.of(each.id());
        }
        return cues.hurting().numb(each)
                ? numbness(each.id())
                : snapshot.painOf(each.id()).map(Symptom::id);
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
                .or(() -> LIMBS.entrySet().stream()
                        .filter(limb -> upwards.stream().anyMatch(limb.getValue()::contains))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .or(() -> snapshot.painOf(zone).map(Symptom::id));
    }

    /** Numbness of a whole limb has no zone of its own. */
    private static final Map<String, Set<String>> LIMBS = new TreeMap<>(Map.of(
            "arm-numbness", Set.of("upper-arm", "forearm", "elbow", "shoulder"),
            "leg-numbness", Set.of("lower-leg", "knee")));

    /** Sides by the first token of what they are said of. */
    private Map<Integer, Side> sides(Cues cues) {
        Map<Integer, Side> sides = new TreeMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Side> side = Sides.at(lexicon.rules(), tokens, i);
            if (side.isPresent()) {
                cues.sides()
                        .sided(i)
                        .ifPresent(name ->
                                sides.merge(name.from(), side.get(), (one, other) -> one == other ? one : Side.BOTH));
            }
        }
        return sides;
    }

    /** A place where another symptom sits is no pain of its own: tinnitus in the left ear. It lends its side. */
    private List<Mention> withoutPlaces(List<Said> said, Cues cues) {
        Map<Integer, Mention> mentions = new TreeMap<>();
        for (int i = 0; i < said.size(); i++) {
            mentions.put(i, said.get(i).mention());
        }
        for (int i = 0; i < said.size(); i++) {
            Said place = said.get(i);
            if (place.aches() == Hurting.Aches.BY_ANOTHER || place.aches() == Hurting.Aches.BY_OWNER) {
                OptionalInt host = host(said, i, cues);
                if (host.isPresent()) {
                    mentions.remove(i);
                    mentions.computeIfPresent(
                            host.getAsInt(),
                            (j, mention) -> mention.onSide(place.mention().side()));
                }
            }
        }
        return List.copyOf(mentions.values());
    }

    private OptionalInt host(List<Said> said, int place, Cues cues) {
        return IntStream.range(Math.max(0, place - NEIGHBOURS), Math.min(said.size(), place + NEIGHBOURS + 1))
                .filter(j -> j != place
                        && said.get(j).found().kind() == TermKind.SYMPTOM
                        && said.get(j).mention().status()
                                == said.get(place).mention().status()
                        && cues.hurting()
                                .besides(said.get(place).found(), said.get(j).found())
                        && near(
                                said.get(place).found().id(),
                                said.get(j).mention().id()))
                .findFirst();
    }

    /** Whether a symptom sits in a zone, in a part of it or, unless it is a pain, around it. */
    private boolean near(String zone, String symptom) {
        return snapshot.symptom(symptom)
                .filter(each -> each.zone() != null)
                .filter(each -> zone.equals(each.zone())
                        || snapshot.zoneTree().isAbove(zone, each.zone())
                        || each.kind() != SymptomKind.PAIN
                                && snapshot.zoneTree().isAbove(each.zone(), zone))
                .isPresent();
    }

    private boolean isPain(String symptom) {
        return snapshot.symptom(symptom).map(Symptom::kind).stream().anyMatch(SymptomKind.PAIN::equals);
    }

    /** What is said of a symptom, wherever. */
    private record Told(String id, Status status) {}

    /** A general word for a pain yields to a specific one said with it; what is said twice counts once, or once a side. */
    private List<Mention> withoutGeneral(List<Mention> mentions) {
        Set<Told> all = new HashSet<>();
        mentions.stream()
                .filter(each -> each.kind() == TermKind.SYMPTOM)
                .forEach(each -> all.add(new Told(each.id(), each.status())));
        Map<Told, Set<Optional<Side>>> before = new HashMap<>();
        List<Mention> specific = new ArrayList<>();
        for (Mention each : mentions) {
            if (each.kind() != TermKind.SYMPTOM) {
                specific.add(each);
                continue;
            }
            boolean general = isPain(each.id())
                    && all.stream()
                            .anyMatch(other -> other.status() == each.status()
                                    && snapshot.symptomTree().isAbove(each.id(), other.id()));
            Set<Optional<Side>> sides =
                    before.computeIfAbsent(new Told(each.id(), each.status()), told -> new HashSet<>());
            boolean again = each.side() == null ? !sides.isEmpty() : sides.contains(Optional.of(each.side()));
            sides.add(Optional.ofNullable(each.side()));
            if (!general && !again) {
                specific.add(each);
            }
        }
        return List.copyOf(specific);
    }
}
