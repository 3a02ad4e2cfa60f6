package org.referredpain.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.referredpain.answers.Meta;
import org.referredpain.answers.Picture;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.PointKind;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.TriggerPoint;
import org.referredpain.safety.RedFlagView;

/** The picture of where a muscle or one of its points refers. */
public final class ReferralMap {

    private static final double TITLE = 19;
    private static final double WIDE_CARD = 290;
    private static final double CARD = 205;

    private final Names names;
    private final Words words;
    private final Muscle muscle;
    private final List<Text> where;
    private final List<Link> links;
    private final Side side;
    private final Sheet sheet;
    private final String id;

    private ReferralMap(Names names, String id, Muscle muscle, List<Text> where, List<Link> links, Side side) {
        this.names = names;
        this.words = Words.in(names.language());
        this.muscle = muscle;
        this.where = where;
        this.links = links;
        this.side = side;
        this.id = "map-" + id + "-" + side.code();
        this.sheet = new Sheet(this.id, names.language());
    }

    /** Of a muscle with its parts, and what is said of a group above it. */
    public static Picture ofMuscle(Names names, Muscle muscle, Side side, boolean brief) {
        return new ReferralMap(names, muscle.id(), muscle, List.of(), Link.of(names.snapshot(), muscle), side)
                .drawn(brief);
    }

    /** Of one point. Where a source locates it, that is told in the source's words: nobody gives coordinates. */
    public static Picture ofPoint(Names names, TriggerPoint point, Side side, boolean brief) {
        Snapshot snapshot = names.snapshot();
        return new ReferralMap(
                        names,
                        point.id(),
                        snapshot.muscle(point.muscle()).orElseThrow(),
                        where(names, point),
                        snapshot.referralsOfPoint(point.id()).stream()
                                .map(referral -> new Link(referral, true))
                                .toList(),
                        side)
                .drawn(brief);
    }

    private static List<Text> where(Names names, TriggerPoint point) {
        if (point.kind() == PointKind.WHOLE_MUSCLE) {
            String whole = Words.in(names.language()).say("point.whole");
            return List.of(Text.plain(whole, names.language()));
        }
        // Labels and locations are told in English only.
        return List.of(Text.plain(
                Stream.of(point.label(), point.location())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(": ")),
                Language.EN));
    }

    private Picture drawn(boolean brief) {
        Snapshot snapshot = names.snapshot();
        Scene scene = new Scene(
                names,
                Layer.of(Mark.of(snapshot, links, side)),
                Area.of(snapshot, muscle.zone()).shapes(BodySide.orMiddle(side)));
        List<View> views = ViewChoice.of(Need.of(snapshot, links, side), Need.of(snapshot, scene.muscle()));
        Names.Name name = names.of(muscle);
        String title = words.say("map.title", Words.heading(name.text()));
        if (brief) {
            return sheet.picture(title, description(views), bodies(scene, views) + Sheet.MARGIN);
        }
        double y = sheet.write(
                new Text(Words.heading(name.text()), name.language(), TITLE, true, Ink.WORDS), Sheet.MARGIN);
        for (Text each : where) {
            y = sheet.write(each, y + 2);
        }
        y = sheet.write(Text.quiet(words.say("map.heading") + ". " + drawnFor(), names.language()), y + 3);
        y = cards(scene, views, y + 12);
        y = inWords(y);
        y = sheet.rule(y + 8);
        y = sheet.footer(names, y + 8);
        return sheet.picture(title, description(views), y + Sheet.MARGIN);
    }

    /** The views alone, two in a row; one is put in the middle, and a last one too. */
    private double bodies(Scene scene, List<View> views) {
        double y = Sheet.MARGIN;
        for (int i = 0; i < views.size(); i += 2) {
            boolean pair = i + 1 < views.size();
            double first = pair ? Sheet.MARGIN : (Sheet.WIDTH - Sheet.HALF) / 2;
            double below = sheet.card(views.get(i), scene, first, y, Sheet.HALF, CARD);
            y = pair ? Math.max(below, sheet.card(views.get(i + 1), scene, Sheet.MIDDLE, y, Sheet.HALF, CARD)) : below;
            y += Sheet.GUTTER;
        }
        return y - Sheet.GUTTER;
    }

    /** One view large, more side by side, with the key in the place that an odd number leaves. */
    private double cards(Scene scene, List<View> views, double top) {
        if (views.size() == 1) {
            double below = sheet.card(views.get(0), scene, Sheet.MARGIN, top, Sheet.INNER, WIDE_CARD);
            return key(scene, Sheet.MARGIN, below + 10, Sheet.INNER);
        }
        double y = top;
        for (int i = 0; i < views.size(); i += 2) {
            double left = sheet.card(views.get(i), scene, Sheet.MARGIN, y, Sheet.HALF, CARD);
            double right = i + 1 < views.size()
                    ? sheet.card(views.get(i + 1), scene, Sheet.MIDDLE, y, Sheet.HALF, CARD)
                    : key(scene, Sheet.MIDDLE, y + 4, Sheet.HALF);
            y = Math.max(left, right) + 10;
        }
        return views.size() % 2 == 1 ? y : key(scene, Sheet.MARGIN, y, Sheet.INNER);
    }

    private double key(Scene scene, double x, double y, double width) {
        return Key.draw(sheet, names.language(), scene.layers(), x, y, width);
    }

    /** What cannot be drawn. */
    private double inWords(double top) {
        double y = top;
        List<Told> undrawn = undrawn();
        if (!undrawn.isEmpty()) {
            y = sheet.write(Text.plain(words.say("also", named(undrawn)), names.language()), y + 4);
        }
        return sheet.write(Text.quiet(sides(), names.language()), y + 4);
    }

    private List<Told> undrawn() {
        return Told.of(links).stream()
                .filter(told -> !Area.of(names.snapshot(), told.symptom()).isDrawn())
                .toList();
    }

    private String drawnFor() {
        return words.say("drawn." + side.code());
    }

    private String sides() {
        return links.stream().allMatch(link -> link.referral().lateralities().isEmpty())
                ? words.say("silent.all")
                : words.say("silent.some");
    }

    /** The picture in words: every symptom with its pattern, every red flag of them, and the notice. */
    private String description(List<View> views) {
        List<String> said = new ArrayList<>();
        where.stream().map(Text::words).forEach(said::add);
        said.add(drawnFor());
        List<Told> told = Told.of(links);
        for (Pattern pattern : Pattern.values()) {
            List<Told> such =
                    told.stream().filter(each -> each.pattern() == pattern).toList();
            if (!such.isEmpty()) {
                said.add(words.say("account." + pattern.code(), listed(such)));
            }
        }
        List<Told> undrawn = undrawn();
        if (!undrawn.isEmpty()) {
            said.add(words.say("also", listed(undrawn)));
        }
        said.add(sides());
        said.add(words.say("account.muscle", zone()));
        said.add(words.say("account.views", views.stream().map(words::nameOf).collect(Collectors.joining(", "))));
        said.addAll(Warnings.inWords(names, flags()));
        said.add(Meta.of(names).notice());
        return said.stream().map(Words::sentence).collect(Collectors.joining(" "));
    }

    private Collection<RedFlagView> flags() {
        Set<String> symptoms = links.stream()
                .map(link -> link.referral().symptom().id())
                .collect(Collectors.toCollection(TreeSet::new));
        return RedFlagView.raisedBy(names.snapshot(), symptoms, List.of());
    }

    private String zone() {
        return names.of(names.snapshot().zone(muscle.zone()).orElseThrow()).text();
    }

    private String listed(List<Told> told) {
        return told.stream().map(each -> each.inWords(names)).collect(Collectors.joining(", "));
    }

    private String named(List<Told> told) {
        return told.stream().map(each -> names.of(each.symptom()).text()).collect(Collectors.joining(", "));
    }
}
