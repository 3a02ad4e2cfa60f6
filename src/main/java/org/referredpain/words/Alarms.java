package org.referredpain.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.referredpain.knowledge.Snapshot;

/**
 * Finds the phrases that raise red flags: their words near each other, in any order, by their senses, or with the symptoms
 * that they name said in other words.
 */
final class Alarms {

    /** Words of something else that may stand among two words of a phrase, and among more. */
    private static final int SLACK_OF_TWO = 6;

    private static final int SLACK = 10;

    /** Among a denial and the one word that it denies: "no pee" is not said by "no leaking of pee". */
    private static final int SLACK_OF_DENIAL = 0;

    private final Snapshot snapshot;
    private final Lexicon lexicon;
    private final List<NameSearch.Token> tokens;
    private final Denials denials;
    private final Circumstances circumstances;
    private final NameSearch.Names names;
    private final Map<String, TreeSet<Integer>> places = new HashMap<>();
    private final Map<String, TreeSet<Integer>> symptoms = new HashMap<>();
    private final Set<Lexicon.Item> absent = new HashSet<>();
    private final Set<Integer> absentWords = new HashSet<>();

    /** Flags that words name, and those that they only deny. */
    record Raised(Set<String> named, Set<String> denied) {

        Raised and(Raised other) {
            Set<String> named = new TreeSet<>(named());
            named.addAll(other.named());
            Set<String> denied = new TreeSet<>(denied());
            denied.addAll(other.denied());
            denied.removeAll(named);
            return new Raised(named, denied);
        }
    }

    Alarms(Snapshot snapshot, Lexicon lexicon, List<NameSearch.Token> tokens, Cues cues, NameSearch.Names names) {
        this.snapshot = snapshot;
        this.lexicon = lexicon;
        this.tokens = tokens;
        denials = cues.denials();
        circumstances = cues.circumstances();
        this.names = names;
        for (int i = 0; i < names.items().size(); i++) {
            Lexicon.Item item = names.items().get(i);
            places.computeIfAbsent(item.sense(), sense -> new TreeSet<>()).add(i);
            places.computeIfAbsent(item.fine(), sense -> new TreeSet<>()).add(i);
        }
    }

    Raised raised(List<Reader.Said> said) {
        Map<Lexicon.Item, Integer> order = new HashMap<>();
        for (int i = 0; i < names.items().size(); i++) {
            order.put(names.items().get(i), i);
        }
        for (Reader.Said each : said) {
            if (each.mention().status() == Reader.Status.ABSENT) {
                absent.addAll(each.found().items());
                if (each.found().items().isEmpty()) {
                    IntStream.rangeClosed(each.found().from(), each.found().to())
                            .forEach(absentWords::add);
                }
            }
            Optional<Lexicon.Item> item = each.found().items().stream().findFirst();
            if (item.isPresent()) {
                int place = order.getOrDefault(item.get(), -1);
                List<String> ids = new ArrayList<>(
                        snapshot.symptomTree().ancestors(each.mention().id()));
                ids.add(each.mention().id());
                ids.forEach(id ->
                        symptoms.computeIfAbsent(id, key -> new TreeSet<>()).add(place));
            }
        }
        Set<String> named = new TreeSet<>();
        Set<String> denied = new TreeSet<>();
        for (Lexicon.Flagged flagged : lexicon.flags()) {
            if (flagged.phrase().inARow()) {
                int length = flagged.phrase().senses().size();
                inARow(flagged.phrase().senses())
                        .ifPresent(at ->
                                (circumstances.longAgo(at, at + length - 1) ? denied : named).addAll(flagged.flags()));
                continue;
            }
            List<Integer> at = near(flagged.phrase());
            if (!at.isEmpty()) {
                (isDenied(at) || isLongAgo(at) ? denied : named).addAll(flagged.flags());
            }
        }
        denied.removeAll(named);
        return new Raised(named, denied);
    }

    /** The items of a phrase where they are nearest to each other; none when they are not near. */
    private List<Integer> near(Lexicon.Phrase phrase) {
        List<TreeSet<Integer>> all = new ArrayList<>();
        for (String sense : phrase.senses()) {
            all.add(places.getOrDefault(sense, new TreeSet<>()));
        }
        for (String symptom : phrase.symptoms()) {
            all.add(symptoms.getOrDefault(symptom, new TreeSet<>()));
        }
        if (all.stream().anyMatch(Set::isEmpty)) {
            return List.of();
        }
        TreeSet<Integer> rarest = all.stream()
                .reduce((one, other) -> one.size() <= other.size() ? one : other)
                .orElseThrow();
        boolean denial =
                phrase.senses().stream().anyMatch(sense -> lexicon.rules().no().has(sense));
        int slack = all.size() == 1 ? 0 : all.size() > 2 ? SLACK : denial ? SLACK_OF_DENIAL : SLACK_OF_TWO;
        for (int anchor : rarest) {
            Set<Integer> at = new LinkedHashSet<>();
            for (TreeSet<Integer> each : all) {
                at.add(nearest(each, anchor));
            }
            TreeSet<Integer> sorted = new TreeSet<>(at);
            boolean spoken = !(phrase.denialFirst() && all.size() == 2)
                    || lexicon.rules()
                            .no()
                            .has(names.items().get(sorted.first()).sense());
            if (spoken && sorted.last() - sorted.first() + 1 <= all.size() + slack) {
                return List.copyOf(sorted);
            }
        }
        return List.of();
    }

    private static int nearest(TreeSet<Integer> places, int anchor) {
        Integer before = places.floor(anchor);
        Integer after = places.ceiling(anchor);
        if (before == null || after == null) {
            return before == null ? Optional.ofNullable(after).orElseThrow() : before;
        }
        return anchor - before <= after - anchor ? before : after;
    }

    /** Where the words of a phrase follow each other, if they do; these are no cues of a denial themselves. */
    private OptionalInt inARow(List<String> stems) {
        return IntStream.rangeClosed(0, tokens.size() - stems.size())
                .filter(at -> IntStream.range(0, stems.size())
                        .allMatch(i -> tokens.get(at + i).stem().equals(stems.get(i))))
                .findFirst();
    }

    /** Whether it was years ago, and the phrase does not say so itself: "cancer years ago and spine pain". */
    private boolean isLongAgo(List<Integer> at) {
        List<Lexicon.Item> items = at.stream().map(names.items()::get).toList();
        return items.stream().noneMatch(item -> circumstances.saysLongAgo(item.from()))
                && circumstances.longAgo(
                        items.stream().mapToInt(Lexicon.Item::from).min().orElseThrow(),
                        items.stream().mapToInt(Lexicon.Item::to).max().orElseThrow());
    }

    /** Whether a word is of a name that is said not to be so: "face isn't swollen". */
    private boolean isOfAbsent(Lexicon.Item item) {
        return absent.contains(item) || absentWords.contains(item.from()) && absentWords.contains(item.to());
    }

    /** Whether a word before or behind says that it is not so, no word of the phrase itself. */
    private boolean isDenied(List<Integer> at) {
        List<Lexicon.Item> items = at.stream().map(names.items()::get).toList();
        return items.stream().anyMatch(item -> denials.saysNoTrouble(item.from()))
                || items.stream().noneMatch(item -> item.denies() || denials.denies(item.from()))
                        && items.stream().anyMatch(item -> denials.denied(item.from(), item.to()) || isOfAbsent(item));
    }
}
