package org.referredpain.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Picture;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.safety.RedFlagView;

/** The picture of a lookup: red flags first, then what was asked, then the first candidates with what matches. */
public final class LookupPicture {

    private static final double TITLE = 19;
    private static final double NAME = 15;
    private static final double CARD = 176;

    private final Names names;
    private final Words words;
    private final Looked looked;
    private final Sheet sheet;

    private LookupPicture(Names names, Looked looked) {
        this.names = names;
        this.words = Words.in(names.language());
        this.looked = looked;
        this.sheet = new Sheet("lookup-" + Integer.toHexString(looked.asked().hashCode()), names.language());
    }

    /**
     * What a lookup found.
     *
     * @param asked what was asked, in its order
     * @param flags every red flag, in the order of the answer
     * @param candidates those to draw, best first
     * @param more how many candidates are not drawn
     */
    public record Looked(List<Asked> asked, List<RedFlagView> flags, List<Candidate> candidates, int more) {}

    /**
     * A symptom asked.
     *
     * @param symptom its key
     * @param present false when it is said not to be there
     * @param side on which it is felt, where that was said
     */
    public record Asked(
            String symptom, boolean present, @Nullable Side side) {}

    /**
     * A candidate.
     *
     * @param rank its place among all; equal ones share one, and 0 is none
     * @param matched how many of the asked symptoms it matches
     * @param of how many were asked
     * @param links those that match
     * @param side on which the muscle is expected, where that is known
     */
    public record Candidate(
            int rank,
            Muscle muscle,
            int matched,
            int of,
            List<Link> links,
            @Nullable Side side) {

        private Side drawn() {
            return Objects.requireNonNullElse(side, Side.RIGHT);
        }
    }

    public static Picture of(Names names, Looked looked) {
        return new LookupPicture(names, looked).drawn();
    }

    private Picture drawn() {
        String title = words.say("lookup.title");
        double y = sheet.write(new Text(title, names.language(), TITLE, true, Ink.WORDS), Sheet.MARGIN);
        y = warning(y + 10);
        y = asked(y + 14);
        List<Layer> layers = new ArrayList<>();
        for (Candidate candidate : looked.candidates()) {
            Scene scene = scene(candidate);
            layers.addAll(scene.layers());
            y = candidate(candidate, scene, sheet.rule(y + 10) + 12);
        }
        y = after(y + 10);
        if (!looked.candidates().isEmpty()) {
            y = Key.draw(sheet, names.language(), layers, Sheet.MARGIN, sheet.rule(y + 10) + 12, Sheet.INNER);
        }
        y = sheet.write(Text.quiet(words.say("silent.lookup"), names.language()), y + 4);
        y = sheet.rule(y + 8);
        y = sheet.footer(names, y + 8);
        return sheet.picture(title, description(), y + Sheet.MARGIN);
    }

    private double warning(double y) {
        return looked.flags().isEmpty()
                ? y
                : sheet.warning(
                        new Text(words.say("lookup.first"), names.language(), NAME, true, Ink.WARNING),
                        Text.plain(Warnings.titles(looked.flags()), Language.EN),
                        y);
    }

    private double asked(double y) {
        Map<Boolean, String> told = new TreeMap<>();
        looked.asked().forEach(each -> told.merge(each.present(), told(each), (one, other) -> one + ", " + other));
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(words.say("lookup.asked"), names.language(), NAME, true, Ink.WORDS));
        texts.add(Text.plain(told.getOrDefault(true, words.say("lookup.nothing")), names.language()));
        if (told.containsKey(false)) {
            texts.add(Text.quiet(words.say("lookup.absent", told.get(false)), names.language()));
        }
        Set<Spot> spots = new TreeSet<>();
        Set<Spot> around = new TreeSet<>();
        looked.asked().stream().filter(Asked::present).forEach(each -> {
            Area area = area(each);
            spots.addAll(area.itself(sides(each)));
            around.addAll(area.within(sides(each)));
        });
        around.removeAll(spots);
        List<Layer> layers = Stream.of(new Layer(Ink.ASKED, true, around), new Layer(Ink.ASKED, false, spots))
                .filter(layer -> !layer.spots().isEmpty())
                .toList();
        Set<Spot> needed = new TreeSet<>();
        looked.asked().stream()
                .filter(Asked::present)
                .forEach(each -> needed.addAll(area(each).shapes(sides(each))));
        return sheet.block(texts, new Scene(names, layers, Set.of()), views(needed, Set.of()), y, CARD);
    }

    private double candidate(Candidate candidate, Scene scene, double y) {
        Names.Name name = names.of(candidate.muscle());
        String head = placed(candidate, " ", Words.heading(name.text()));
        double below = sheet.write(new Text(head, name.language(), NAME, true, Ink.WORDS), y) + 4;
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(matches(candidate), names.language(), Text.SMALL, true, Ink.QUIET));
        texts.add(Text.plain(
                Told.of(candidate.links()).stream()
                        .map(told -> names.of(told.symptom()).text())
                        .collect(Collectors.joining(", ")),
                names.language()));
        texts.add(Text.quiet(words.say("drawn." + candidate.drawn().code()), names.language()));
        Set<Spot> needed = new TreeSet<>();
        for (Link link : candidate.links()) {
            needed.addAll(Area.of(names.snapshot(), link.referral().symptom())
                    .shapes(Mark.sides(link.referral(), candidate.drawn())));
        }
        return sheet.block(texts, scene, views(needed, scene.muscle()), below, CARD);
    }

    private Scene scene(Candidate candidate) {
        Snapshot snapshot = names.snapshot();
        return new Scene(
                names,
                Layer.of(Mark.of(snapshot, candidate.links(), candidate.drawn())),
                Area.of(snapshot, candidate.muscle().zone()).shapes(BodySide.orMiddle(candidate.drawn())));
    }

    private List<View> views(Collection<Spot> needed, Collection<Spot> muscle) {
        return needed.isEmpty() && muscle.isEmpty()
                ? List.of()
                : ViewChoice.of(Need.of(names.snapshot(), needed), Need.of(names.snapshot(), muscle));
    }

    private double after(double y) {
        if (looked.candidates().isEmpty()) {
            return sheet.write(Text.plain(words.say("lookup.none"), names.language()), y);
        }
        return looked.more() == 0
                ? y - 10
                : sheet.write(Text.plain(words.say("lookup.more", looked.more()), names.language()), y);
    }

    private String description() {
        List<String> said = new ArrayList<>(Warnings.inWords(names, looked.flags()));
        String present =
                looked.asked().stream().filter(Asked::present).map(this::told).collect(Collectors.joining(", "));
        String absent = looked.asked().stream()
                .filter(each -> !each.present())
                .map(this::told)
                .collect(Collectors.joining(", "));
        said.add(words.say("lookup.asked") + ": " + (present.isEmpty() ? words.say("lookup.nothing") : present));
        if (!absent.isEmpty()) {
            said.add(words.say("lookup.absent", absent));
        }
        for (Candidate candidate : looked.candidates()) {
            said.add(placed(candidate, ". ", names.of(candidate.muscle()).text()) + ", " + matches(candidate)
                    + matched(candidate) + ". "
                    + words.say("drawn." + candidate.drawn().code()));
        }
        if (looked.candidates().isEmpty()) {
            said.add(words.say("lookup.none"));
        } else if (looked.more() > 0) {
            said.add(words.say("lookup.more", looked.more()));
        }
        said.add(words.say("silent.lookup"));
        said.add(Meta.of(names).notice());
        return said.stream().map(Words::sentence).collect(Collectors.joining(" "));
    }

    private static String placed(Candidate candidate, String between, String name) {
        return candidate.rank() == 0 ? name : candidate.rank() + between + name;
    }

    /** ": Jaw pain, described, Temple headache (same side), described"; nothing for one that matches nothing. */
    private String matched(Candidate candidate) {
        return Told.of(candidate.links()).stream()
                .map(told -> words.say("pattern." + told.pattern().code(), told.inWords(names)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("; "), told -> told.isEmpty() ? "" : ": " + told));
    }

    private String matches(Candidate candidate) {
        return words.say("lookup.matches", candidate.matched(), candidate.of());
    }

    private String told(Asked asked) {
        String name = names.of(symptom(asked)).text();
        return asked.side() == null
                ? name
                : name + " (" + words.say("side." + asked.side().code()) + ")";
    }

    private Area area(Asked asked) {
        return Area.of(names.snapshot(), symptom(asked));
    }

    private Symptom symptom(Asked asked) {
        return names.snapshot().symptom(asked.symptom()).orElseThrow();
    }

    /** Where no side was said the right is drawn, as for a muscle. */
    private static Set<BodySide> sides(Asked asked) {
        return BodySide.orMiddle(Objects.requireNonNullElse(asked.side(), Side.RIGHT));
    }
}
