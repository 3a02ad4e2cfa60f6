package org.referredpain.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.TermKind;

/** Names that are meant again by a word alone, or by what is said to work. */
final class Echoes {

    private final Clauses clauses;
    private final Lexicon lexicon;
    private final Rules rules;
    private final List<NameSearch.Token> tokens;
    private final Denials denials;
    private final Sides sides;
    private final List<NameSearch.Found> echoes = new ArrayList<>();

    Echoes(Clauses clauses, Denials denials) {
        this.clauses = clauses;
        lexicon = clauses.lexicon();
        rules = lexicon.rules();
        tokens = clauses.tokens();
        this.denials = denials;
        sides = new Sides(clauses);
    }

    /**
     * The names, and those that are meant again by a word alone: "left shoulder hurts, right one is fine", "jaw clicks but
     * does not hurt".
     */
    List<NameSearch.Found> withEchoes() {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<NameSearch.Found> before = before(i);
            if (before.isEmpty() || before.get().kind() == TermKind.CONDITION || clauses.named(i) || !noneAhead(i)) {
                continue;
            }
            if (clauses.at(rules.again(), i) > 0 || otherSide(before.get(), i)) {
                echoes.add(echo(before.get(), i));
            } else if (clauses.at(rules.painless(), i) > 0
                    && clauses.any(rules.but(), before.get().to() + 1, i)) {
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
        clauses.take(echoes);
        return Stream.concat(clauses.found().stream(), echoes.stream())
                .sorted(Comparator.comparingInt(NameSearch.Found::from))
                .toList();
    }

    /** What works and is said to: then the symptom of its not working is not there. "My hearing is fine." */
    private Optional<NameSearch.Found> working(int i) {
        for (Map.Entry<String, Rules.Cues> each : rules.works().entrySet()) {
            int length = clauses.at(each.getValue(), i);
            if (length > 0 && !clauses.named(i) && !clauses.named(i + length - 1)) {
                NameSearch.Found found = new NameSearch.Found(
                        i,
                        i + length - 1,
                        TermKind.SYMPTOM,
                        each.getKey(),
                        NameSearch.How.VARIANT,
                        List.of(),
                        Set.of(),
                        true);
                return Optional.of(found).filter(what -> denials.saysFine(what));
            }
        }
        return Optional.empty();
    }

    /** Whether a word of pain is said of the place of a symptom before it: "one calf is swollen and sore". */
    private boolean hurtsToo(NameSearch.Found before, int i) {
        if (!lexicon.saysPlainPain(tokens.get(i).word())
                || clauses.spoken(i)
                || before.kind() != TermKind.SYMPTOM
                || i - before.to() > Sides.REACH
                || tokens.get(i).clause() != tokens.get(before.from()).clause()
                || denials.denied(i, i)
                || clauses.any(rules.no(), before.to() + 1, i)
                || clauses.any(rules.but(), before.to() + 1, i)) {
            return false;
        }
        for (int j = before.to() + 1; j < i; j++) {
            if (!lexicon.isStop(tokens.get(j).word())
                    && !rules.and().contains(tokens.get(j).word())
                    && !clauses.pain(j)) {
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
        return clauses.near(i)
                .filter(each -> each.to() < i)
                .filter(each -> tokens.get(i).clause() - tokens.get(each.from()).clause() <= 1)
                .reduce((one, other) -> other);
    }

    private boolean noneAhead(int i) {
        return clauses.near(i)
                .noneMatch(each -> each.from() > i
                        && each.from() <= i + 3
                        && tokens.get(each.from()).clause() == tokens.get(i).clause());
    }

    /** Whether another side is said of a name that has one, and so of its other side: "l is ok". */
    private boolean otherSide(NameSearch.Found before, int i) {
        Optional<Side> side = Sides.at(rules, tokens, i);
        if (side.isEmpty()
                || side.get() == Side.BOTH
                || sides.sided(i).filter(before::equals).isEmpty()) {
            return false;
        }
        for (int j = Math.max(0, i - Clauses.NEIGHBOURHOOD); j < i; j++) {
            Optional<Side> earlier = Sides.at(rules, tokens, j);
            if (earlier.isPresent()
                    && earlier.get() != Side.BOTH
                    && earlier.get() != side.get()
                    && sides.sided(j).filter(before::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
