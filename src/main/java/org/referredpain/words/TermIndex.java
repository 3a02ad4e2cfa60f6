package org.referredpain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.referredpain.knowledge.Condition;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.Term;
import org.referredpain.knowledge.TermKind;
import org.referredpain.knowledge.Zone;

/** Every name of every thing, ready to be compared with what a person types. Built once a release. */
final class TermIndex {

    /** How well a name fits what was typed; better first. */
    enum Fit {
        EXACT,
        BEGINS_THE_NAME,
        BEGINS_WORDS
    }

    /**
     * A thing found.
     *
     * @param term the name that fits best
     * @param language the language of that name
     */
    record Found(TermKind kind, String id, String term, Language language, Fit fit) {}

    private record Entry(
            TermKind kind, String id, String term, Language language, String normalized, List<String> words) {}

    private record Thing(TermKind kind, String id) {}

    /** The entries of each language by the words in them, so that those with a word that begins so stand together. */
    private final Map<Language, NavigableMap<String, List<Entry>>> byWord = new EnumMap<>(Language.class);

    TermIndex(Snapshot snapshot) {
        for (Symptom symptom : snapshot.tables().symptoms()) {
            add(TermKind.SYMPTOM, symptom.id(), symptom.name(), Language.EN);
            add(TermKind.SYMPTOM, symptom.id(), symptom.id(), Language.EN);
        }
        for (Zone zone : snapshot.tables().zones()) {
            add(TermKind.ZONE, zone.id(), zone.name(), Language.EN);
            add(TermKind.ZONE, zone.id(), zone.id(), Language.EN);
        }
        for (Muscle muscle : snapshot.tables().muscles()) {
            add(TermKind.MUSCLE, muscle.id(), muscle.name(), Language.EN);
            add(TermKind.MUSCLE, muscle.id(), muscle.id(), Language.EN);
            if (muscle.latin() != null) {
                add(TermKind.MUSCLE, muscle.id(), muscle.latin(), Language.EN);
            }
        }
        for (Condition condition : snapshot.tables().conditions()) {
            add(TermKind.CONDITION, condition.id(), condition.name(), Language.EN);
            add(TermKind.CONDITION, condition.id(), condition.id(), Language.EN);
        }
        for (Term term : snapshot.tables().terms()) {
            add(term.kind(), term.id(), term.term(), term.language());
        }
    }

    /**
     * The things that a name in this language, or in English, fits: each once, best fit first, then names in the
     * language asked for, symptoms before zones, muscles and conditions, and shorter names.
     */
    List<Found> find(String typed, Language language) {
        String query = Normalizer.normalize(typed);
        List<String> words = Normalizer.words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        Comparator<Found> better = better(language);
        Map<Thing, Found> best = new HashMap<>();
        // Any of the words narrows the search; the longest does most.
        String first =
                words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        for (Language spoken : language == Language.EN ? Set.of(language) : Set.of(language, Language.EN)) {
            for (List<Entry> entries : beginningWith(spoken, first)) {
                for (Entry entry : entries) {
                    Fit fit = fit(entry, query, words);
                    if (fit != null) {
                        best.merge(
                                new Thing(entry.kind(), entry.id()),
                                new Found(entry.kind(), entry.id(), entry.term(), entry.language(), fit),
                                (one, other) -> better.compare(one, other) <= 0 ? one : other);
                    }
                }
            }
        }
        return best.values().stream().sorted(better).toList();
    }

    private Collection<List<Entry>> beginningWith(Language language, String word) {
        NavigableMap<String, List<Entry>> all = byWord.getOrDefault(language, Collections.emptyNavigableMap());
        return all.subMap(word, true, word + Character.MAX_VALUE, false).values();
    }

    private static Comparator<Found> better(Language language) {
        return Comparator.comparing(Found::fit)
                .thenComparing(found -> found.language() != language)
                .thenComparing(Found::kind)
                .thenComparing(found -> found.term().length())
                .thenComparing(Found::term)
                .thenComparing(Found::id);
    }

    /** How well an entry fits; null when it does not. */
    private static @Nullable Fit fit(Entry entry, String query, List<String> words) {
        if (entry.normalized().equals(query)) {
            return Fit.EXACT;
        }
        if (entry.normalized().startsWith(query)) {
            return Fit.BEGINS_THE_NAME;
        }
        for (String word : words) {
            if (entry.words().stream().noneMatch(each -> each.startsWith(word))) {
                return null;
            }
        }
        return Fit.BEGINS_WORDS;
    }

    private void add(TermKind kind, String id, String term, Language language) {
        String normalized = Normalizer.normalize(term);
        Entry entry = new Entry(kind, id, term, language, normalized, Normalizer.words(normalized));
        NavigableMap<String, List<Entry>> words = byWord.computeIfAbsent(language, each -> new TreeMap<>());
        new HashSet<>(entry.words())
                .forEach(word ->
                        words.computeIfAbsent(word, each -> new ArrayList<>(1)).add(entry));
    }
}
