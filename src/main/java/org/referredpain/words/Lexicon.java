package org.referredpain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referredpain.knowledge.Condition;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.RedFlagPhrase;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;
import org.referredpain.knowledge.Term;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.Zone;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.German2Stemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * The words of one language that lead to things: names as sets of stems, whose order does not matter, words that mean the
 * same, and the words that a typo may have been. Built once for a release and a language.
 */
final class Lexicon {

    private static final Pattern ELIDED =
            Pattern.compile("\\b(l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quelqu)['’‘ʼ`´]", Pattern.CASE_INSENSITIVE);

    /** Words that an expression with a gap may have within. */
    private static final int GAP = 5;

    private static final List<TermKind> PREFERENCE =
            List.of(TermKind.SYMPTOM, TermKind.ZONE, TermKind.MUSCLE, TermKind.CONDITION);

    /** The one sense of all words of pain. */
    static final String PAIN = "+pain";

    /** Begins the name of a kind of words. */
    private static final String KIND = "=";

    /** The one sense of all words of what cannot be done. */
    static final String CANT = "+cant";

    private final Rules rules;
    private final SnowballStemmer stemmer;
    private final Snapshot snapshot;
    private final Vocabulary vocabulary;
    private final Map<String, String> stems = new HashMap<>();
    private final Map<String, String> senses = new HashMap<>();
    private final Map<String, String> sensesOfWords = new HashMap<>();
    private final Map<String, List<Expression>> expressions = new HashMap<>();
    private final Map<List<String>, Meaning> meanings = new HashMap<>();
    private final Map<List<String>, Meaning> meaningsOfFine = new HashMap<>();
    private final Map<List<String>, Meaning> meaningsOfSenses = new HashMap<>();
    private final boolean strict;
    private final Language language;
    private final List<Flagged> flags;
    private final Map<String, List<Kind>> kinds = new HashMap<>();
    private final Map<String, List<String>> kindsOfSymptoms = new TreeMap<>();
    private int longest = 1;

    /** A thing of the table. */
    record Thing(TermKind kind, String id) {}

    /**
     * What a name leads to.
     *
     * @param words the names themselves that are a single word: a plural of its own means something else: "the runs",
     *     "running"
     * @param strict whether its other forms must differ by an ending of number or case; stems of other languages than English
     *     run together too easily: schlafen, Schläfen
     * @param joins whether "and" is part of the name: pins and needles
     * @param bare whether the name has no words without meaning, so that it goes before those that have: traps, trap area
     * @param also other things that bear the same name
     */
    record Meaning(
            TermKind kind, String id, Set<String> words, boolean strict, boolean joins, boolean bare, Set<Thing> also) {

        private static final Set<String> ENDINGS = Set.of("s", "es", "e", "en", "n", "er", "x");

        boolean fits(String typed) {
            return words.isEmpty() || words.contains(typed) || words.stream().anyMatch(word -> fits(word, typed));
        }

        private boolean fits(String word, String typed) {
            if (strict) {
                return ending(word, typed);
            }
            return kind == TermKind.ZONE || kind == TermKind.MUSCLE || !word.endsWith("s");
        }

        private static boolean ending(String word, String typed) {
            String shorter = typed.length() < word.length() ? typed : word;
            String longer = typed.length() < word.length() ? word : typed;
            return shorter.length() >= 3
                    && longer.startsWith(shorter)
                    && ENDINGS.contains(longer.substring(shorter.length()));
        }

        private Meaning and(Meaning other) {
            Set<String> both = new TreeSet<>(words);
            both.addAll(other.words());
            Set<Thing> more = new LinkedHashSet<>(also);
            more.addAll(other.also());
            if (other.kind() != kind || !other.id().equals(id)) {
                more.add(new Thing(other.kind(), other.id()));
            }
            more.remove(new Thing(kind, id));
            return new Meaning(
                    kind,
                    id,
                    words.isEmpty() || other.words().isEmpty() ? Set.of() : both,
                    strict,
                    joins && other.joins(),
                    bare || other.bare(),
                    more);
        }
    }

    /**
     * A word, or words that stand for one.
     *
     * @param from the first token and {@code to} the last, both included
     * @param sense what words of one meaning share; all words of pain are one
     * @param fine the same with words of pain apart that say how it feels: stabbing, crushing
     * @param expression whether it is an expression, whose words are no cues of their own: "can not"
     * @param denies whether a denial is part of it: "no feeling"
     */
    record Item(int from, int to, String sense, String fine, boolean expression, boolean denies) {

        /** Whether the sense is one that several words share. */
        boolean known() {
            return sense.startsWith("+");
        }
    }

    /** The sense that a narrower one is taken for where it says nothing itself: hard to do, cannot do. */
    private String wide(String fine) {
        return rules.wide().getOrDefault(fine, fine);
    }

    /** Words in a row that have a sense, and one that follows some words later, if any: kann … nicht. */
    private record Expression(List<String> stems, String later, String sense, boolean denies) {

        boolean beginsAt(List<String> text, int at) {
            return at + stems.size() <= text.size()
                    && text.subList(at, at + stems.size()).equals(stems)
                    && (later.isEmpty() || laterAt(text, at + stems.size() - 1) >= 0);
        }

        /** Where the later word stands, or -1. */
        int laterAt(List<String> text, int last) {
            for (int i = last + 1; i < Math.min(text.size(), last + 2 + GAP); i++) {
                if (text.get(i).equals(later)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * Words that raise red flags together.
     *
     * @param senses the senses of its words, without those that name a symptom
     * @param symptoms keys of the symptoms that its words name
     * @param inARow whether these very words must follow each other: they have one meaning in all, or none
     * @param denialFirst whether it begins with a denial, which then stands before what it denies: "no pee", not "pee, no"
     * @param apart whether each sense needs a word of its own: a word may be of several kinds
     */
    record Phrase(List<String> senses, Set<String> symptoms, boolean inARow, boolean denialFirst, boolean apart) {}

    /** A phrase and its red flags. */
    record Flagged(Phrase phrase, Set<String> flags) {}

    /** Words in a row that are of a kind that rules of red flags speak of. */
    record Kind(List<String> stems, String kind) {}

    Lexicon(Snapshot snapshot, Language language) {
        this.snapshot = snapshot;
        this.language = language;
        rules = Rules.of(language);
        stemmer = stemmer(language);
        vocabulary = new Vocabulary(language, rules.sounds(), this::stem, this::saysSomething);
        strict = language != Language.EN;
        rules.same().forEach((sense, all) -> all.forEach(each -> addSense("+" + sense, each)));
        if (language == Language.EN) {
            for (Symptom symptom : snapshot.tables().symptoms()) {
                add(TermKind.SYMPTOM, symptom.id(), symptom.name());
                add(TermKind.SYMPTOM, symptom.id(), symptom.id());
            }
            for (Zone zone : snapshot.tables().zones()) {
                add(TermKind.ZONE, zone.id(), zone.name());
                add(TermKind.ZONE, zone.id(), zone.id());
            }
            for (Muscle muscle : snapshot.tables().muscles()) {
                add(TermKind.MUSCLE, muscle.id(), muscle.name());
            }
            for (Condition condition : snapshot.tables().conditions()) {
                add(TermKind.CONDITION, condition.id(), condition.name());
            }
        }
        for (Term term : snapshot.tables().terms()) {
            if (term.language() == language) {
                add(term.kind(), term.id(), term.term());
            }
        }
        Map<Phrase, Set<String>> phrases = new LinkedHashMap<>();
        snapshot.tables().redFlagPhrases().stream()
                .filter(phrase -> phrase.language() == language)
                .forEach(phrase -> phrases(phrase)
                        .forEach(each -> phrases.computeIfAbsent(each, same -> new TreeSet<>())
                                .add(phrase.redFlag())));
        Set<String> wordsOfRules = new TreeSet<>();
        flags = Stream.concat(
                        phrases.entrySet().stream().map(each -> new Flagged(each.getKey(), each.getValue())),
                        ruled(AlarmRules.of(language), wordsOfRules))
                .toList();
        rules.stop().forEach(stop -> Normalizer.words(stop).forEach(this::learn));
        Stream.of(
                        rules.pain().stream(),
                        rules.tense().stream(),
                        rules.no().words(),
                        rules.fine().words(),
                        rules.last().words(),
                        rules.past().words(),
                        rules.other().words(),
                        rules.self().words(),
                        rules.uncertain().words(),
                        rules.left().words(),
                        rules.right().words(),
                        rules.both().words(),
                        rules.but().words(),
                        rules.ends().words(),
                        rules.again().words(),
                        rules.care().words(),
                        rules.contraindication().words(),
                        rules.questions().words(),
                        rules.numb().words(),
                        rules.idle().words(),
                        rules.ask().words(),
                        rules.and().stream(),
                        rules.or().stream(),
                        rules.own().stream())
                .flatMap(each -> each)
                .forEach(this::learn);
        rules.meant().forEach(this::learn);
        // Words of rules alone may be slips of others, as ordinary words may.
        vocabulary.learnOrdinary(Stream.concat(rules.common().stream(), wordsOfRules.stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    Rules rules() {
        return rules;
    }

    Language language() {
        return language;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The number of meaningful words in the longest name. */
    int longest() {
        return longest;
    }

    /** What these very words mean. */
    Optional<Meaning> meaning(List<String> stems) {
        return Optional.ofNullable(meanings.get(key(stems)));
    }

    /** What words of these senses mean, where the very words mean nothing: first with the words of pain apart. */
    Optional<Meaning> meaningOfSenses(Collection<Item> items) {
        return Optional.ofNullable(meaningsOfFine.get(key(items, Item::fine)))
                .or(() -> Optional.ofNullable(meaningsOfSenses.get(key(items, Item::sense))));
    }

    private static List<String> key(Collection<Item> items, Function<Item, String> sense) {
        return List.copyOf(new TreeSet<>(items.stream().map(sense).toList()));
    }

    /** Whether two zones are the same, or the one lies in the other. */
    boolean areRelated(String one, String other) {
        return one.equals(other)
                || snapshot.zoneTree().isAbove(one, other)
                || snapshot.zoneTree().isAbove(other, one);
    }

    /** Whether a symptom is something that is hard to do or goes with doing something. */
    boolean isOfDoing(String symptom) {
        return snapshot.symptom(symptom).map(Symptom::kind).stream().anyMatch(SymptomKind.FUNCTIONAL::equals);
    }

    /** Takes over the kinds of words that rules speak of, and those words, and gives the rules as phrases of kinds. */
    private Stream<Flagged> ruled(AlarmRules alarms, Set<String> wordsOfRules) {
        alarms.classes()
                .forEach((kind, members) -> members.forEach(member -> {
                    if (member.startsWith(AlarmRules.SYMPTOM)) {
                        kindsOfSymptoms
                                .computeIfAbsent(
                                        member.substring(AlarmRules.SYMPTOM.length()), symptom -> new ArrayList<>())
                                .add(KIND + kind);
                        return;
                    }
                    List<String> all = words(member, language);
                    wordsOfRules.addAll(all);
                    all.forEach(word -> stems.computeIfAbsent(word, this::stemmed));
                    List<String> own = all.stream().map(this::stem).toList();
                    kinds.computeIfAbsent(own.get(0), first -> new ArrayList<>())
                            .add(new Kind(own, KIND + kind));
                }));
        return alarms.rules().stream()
                // An older release may not know a flag yet.
                .filter(rule -> snapshot.redFlag(rule.redFlag()).isPresent())
                .map(rule -> new Flagged(
                        new Phrase(
                                rule.classes().stream()
                                        .map(name -> sense(alarms, name))
                                        .sorted()
                                        .toList(),
                                Set.of(),
                                false,
                                false,
                                true),
                        Set.of(rule.redFlag())));
    }

    private String sense(AlarmRules alarms, String name) {
        boolean kind = alarms.classes().containsKey(name);
        if (kind == rules.same().containsKey(name)) {
            throw new IllegalStateException(
                    (kind ? "a kind and a sense share the name " : "no words are told of ") + name);
        }
        return (kind ? KIND : "+") + name;
    }

    /** What kinds of words for rules begin with a word. */
    List<Kind> kinds(String stem) {
        return kinds.getOrDefault(stem, List.of());
    }

    /** Of what kinds a symptom is. */
    List<String> kindsOfSymptom(String symptom) {
        return kindsOfSymptoms.getOrDefault(symptom, List.of());
    }

    /** The phrases that raise red flags. */
    List<Flagged> flags() {
        return flags;
    }

    boolean isStop(String word) {
        return word.isEmpty() || rules.stop().contains(word);
    }

    boolean isPain(String word) {
        return rules.pain().contains(word) || rules.tense().contains(word);
    }

    /** Whether a word says that something hurts, and not how. */
    boolean saysPlainPain(String word) {
        return rules.plain().contains(word);
    }

    /** The form that words of one meaning share. Nothing that a person types is kept. */
    String stem(String word) {
        String stem = stems.get(word);
        return stem == null ? stemmed(word) : stem;
    }

    /** A stemmer keeps state, so one at a time. */
    private synchronized String stemmed(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The words with a meaning, those of an expression as one, in order. */
    List<Item> items(List<String> words) {
        List<String> stems = words.stream().map(this::stem).toList();
        Map<Integer, String> ahead = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (ahead.containsKey(i)) {
                items.add(new Item(i, i, wide(ahead.get(i)), ahead.get(i), true, true));
                continue;
            }
            int at = i;
            Optional<Expression> expression = expressions.getOrDefault(stems.get(i), List.of()).stream()
                    .filter(each -> each.beginsAt(stems, at))
                    .findFirst();
            if (expression.isPresent()) {
                Expression found = expression.get();
                int last = i + found.stems().size() - 1;
                items.add(new Item(i, last, wide(found.sense()), found.sense(), true, found.denies()));
                if (!found.later().isEmpty()) {
                    ahead.put(found.laterAt(stems, last), found.sense());
                }
                i = last;
            } else if (!isStop(words.get(i))) {
                String fine = sensesOfWords.getOrDefault(words.get(i), senses.getOrDefault(stems.get(i), stems.get(i)));
                if (rules.plain().contains(words.get(i))) {
                    fine = PAIN;
                }
                String sense = rules.pain().contains(words.get(i)) ? PAIN : wide(fine);
                items.add(new Item(i, i, sense, fine, false, sense.equals(CANT)));
            }
        }
        return items;
    }

    /** The words of a text, those that an apostrophe joins apart where the language does so: l'oreille. */
    static List<String> words(String text, Language language) {
        return Normalizer.words(Normalizer.normalize(parted(text, language)));
    }

    /** The text with a space behind an elided word; as long as before. */
    static String parted(String text, Language language) {
        return language == Language.FR ? ELIDED.matcher(text).replaceAll("$1 ") : text;
    }

    private void learn(String word) {
        stems.computeIfAbsent(word, this::stemmed);
        vocabulary.learn(word);
    }

    /** Whether a word is of a name or of pain, not only of some phrase. */
    private boolean saysSomething(String word) {
        return !isStop(word) && (isPain(word) || isOfName(word));
    }

    private boolean isOfName(String word) {
        return senses.containsKey(stem(word)) || meanings.containsKey(List.of(stem(word)));
    }

    private void addSense(String sense, String text) {
        int gap = text.indexOf("...");
        List<String> all = words(gap < 0 ? text : text.substring(0, gap), language);
        String later = gap < 0 ? "" : Normalizer.normalize(text.substring(gap));
        all.forEach(this::learn);
        List<String> own = all.stream().map(this::stem).toList();
        if (own.size() == 1 && later.isEmpty()) {
            sensesOfWords.put(all.get(0), sense);
            senses.putIfAbsent(own.get(0), sense);
        } else {
            List<Expression> alike = expressions.computeIfAbsent(own.get(0), first -> new ArrayList<>());
            boolean denies = all.stream()
                            .anyMatch(
                                    word -> rules.no().has(word) || rules.last().has(word))
                    || wide(sense).equals(CANT);
            alike.add(new Expression(own, later.isEmpty() ? "" : stem(later), sense, denies));
            alike.sort(Comparator.comparingInt((Expression each) -> each.stems().size())
                    .thenComparing(each -> each.later().isEmpty() ? 0 : 1)
                    .reversed());
        }
    }

    private void add(TermKind kind, String id, String name) {
        List<String> all = words(name, language);
        all.forEach(this::learn);
        if (all.isEmpty() || sayNothing(all)) {
            return;
        }
        List<String> content = all.stream().filter(word -> !isStop(word)).toList();
        boolean bare = content.size() == all.size();
        if (kind == TermKind.SYMPTOM
                && content.size() == 1
                && all.size() > 2
                && items(all).size() == 1
                && !items(all).get(0).expression()) {
            return;
        }
        content = content.isEmpty() ? all : content;
        longest = Math.max(longest, content.size());
        Meaning meaning = new Meaning(
                kind,
                id,
                content.size() == 1 && kind != TermKind.MUSCLE ? Set.of(content.get(0)) : Set.of(),
                strict,
                kind != TermKind.ZONE && content.size() > 1 && all.stream().anyMatch(rules.and()::contains),
                bare,
                Set.of());
        put(meanings, key(content.stream().map(this::stem).toList()), meaning);
        List<Item> items = items(all);
        Meaning wide = new Meaning(kind, id, Set.of(), strict, meaning.joins(), bare, Set.of());
        boolean alone = items.size() == 1 && items.get(0).to() - items.get(0).from() + 1 < all.size();
        if (!items.isEmpty() && !key(items, Item::sense).equals(List.of(PAIN)) && !(alone && kind != TermKind.ZONE)) {
            put(meaningsOfFine, key(items, Item::fine), wide);
            put(meaningsOfSenses, key(items, Item::sense), wide);
        }
    }

    private void put(Map<List<String>, Meaning> into, List<String> key, Meaning meaning) {
        into.merge(key, meaning, (one, other) -> better(one, other) ? one.and(other) : other.and(one));
    }

    /** Names without empty words first; then symptoms, zones, muscles, conditions; then the wider of two; then the first. */
    private boolean better(Meaning one, Meaning other) {
        if (one.kind() == other.kind()) {
            return switch (one.kind()) {
                case SYMPTOM ->
                    snapshot.symptomTree().isAbove(one.id(), other.id())
                            || !snapshot.symptomTree().isAbove(other.id(), one.id())
                                    && (isPainOfPlace(one.id()) || !isPainOfPlace(other.id()));
                case ZONE -> !snapshot.zoneTree().isAbove(other.id(), one.id());
                case MUSCLE -> !snapshot.muscleTree().isAbove(other.id(), one.id());
                case CONDITION -> true;
            };
        }
        if (one.kind() == TermKind.ZONE && !other.bare() || other.kind() == TermKind.ZONE && !one.bare()) {
            return one.kind() == TermKind.ZONE;
        }
        if (one.bare() != other.bare() && one.kind() != TermKind.SYMPTOM && other.kind() != TermKind.SYMPTOM) {
            return one.bare();
        }
        return PREFERENCE.indexOf(one.kind()) <= PREFERENCE.indexOf(other.kind());
    }

    private boolean isPainOfPlace(String symptom) {
        return snapshot.symptom(symptom)
                .map(Symptom::zone)
                .flatMap(snapshot::painOf)
                .filter(pain -> pain.id().equals(symptom))
                .isPresent();
    }

    /** A phrase by its words alone, and one by the symptoms that it names with the words beside them. */
    private List<Phrase> phrases(RedFlagPhrase phrase) {
        List<String> all = words(phrase.phrase(), language);
        all.forEach(this::learn);
        List<Item> items = items(all);
        if (items.size() < 2) {
            return List.of(new Phrase(all.stream().map(this::stem).toList(), Set.of(), true, false, false));
        }
        boolean denialFirst = rules.no().has(items.get(0).sense());
        List<Phrase> phrases =
                new ArrayList<>(List.of(new Phrase(key(items, Item::fine), Set.of(), false, denialFirst, false)));
        NameSearch.Names names = NameSearch.in(this, all);
        Set<String> symptoms = new TreeSet<>();
        Set<String> rest = new TreeSet<>();
        names.found().stream().filter(each -> each.kind() == TermKind.SYMPTOM).forEach(each -> symptoms.add(each.id()));
        names.items().stream()
                .filter(item -> item.sense().equals(PAIN) && !item.fine().equals(PAIN)
                        || names.found().stream().noneMatch(each -> each.kind() == TermKind.SYMPTOM && each.has(item)))
                .forEach(item -> rest.add(item.fine()));
        // One symptom by itself is no alarm of words: what it raises, the lookup's own groups say.
        if (!symptoms.isEmpty() && symptoms.size() + rest.size() > 1) {
            phrases.add(new Phrase(List.copyOf(rest), symptoms, false, denialFirst, false));
        }
        return phrases;
    }

    /** A name of nothing but cues and words of no meaning would be found everywhere. */
    private boolean sayNothing(List<String> words) {
        return words.stream()
                .allMatch(word -> isStop(word) || isPain(word) || rules.no().has(word));
    }

    private static List<String> key(List<String> stems) {
        List<String> sorted = new ArrayList<>(stems);
        sorted.sort(null);
        return List.copyOf(sorted);
    }

    /** A stemmer of its own for whoever asks: it keeps state. */
    static SnowballStemmer stemmer(Language language) {
        return switch (language) {
            case EN -> new EnglishStemmer();
            case ES -> new SpanishStemmer();
            case DE -> new German2Stemmer();
            case FR -> new FrenchStemmer();
            case PT -> new PortugueseStemmer();
        };
    }
}
