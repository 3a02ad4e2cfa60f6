package org.referredpain.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.referredpain.knowledge.Coded;
import org.referredpain.knowledge.Language;
import org.referredpain.knowledge.Laterality;
import org.referredpain.knowledge.Muscle;
import org.referredpain.knowledge.Names;
import org.referredpain.knowledge.Pattern;
import org.referredpain.knowledge.Referral;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;
import org.referredpain.knowledge.Symptom;
import org.referredpain.knowledge.SymptomKind;
import org.referredpain.knowledge.TriggerPoint;
import org.referredpain.knowledge.Zone;
import org.referredpain.release.PackagedTable;
import org.referredpain.safety.RedFlags;
import org.w3c.dom.Element;

/** Every picture of every muscle and trigger point says what the table says: no more, no less, and all of it in words. */
class ReferralMapTest {

    /** Bytes: a phone on a bad line, and a page with ten of them. */
    private static final int LARGEST = 40_000;

    private static final int LARGEST_PACKED = 15_000;

    private final Snapshot table = PackagedTable.snapshot();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_picture_is_valid_and_tells_what_the_table_tells(Language language) {
        Names names = new Names(table, language);
        List<String> wrong = new ArrayList<>();
        for (Muscle muscle : table.tables().muscles()) {
            String svg = ReferralMap.ofMuscle(names, muscle, Side.RIGHT, false).svg();
            check(wrong, names, muscle.id(), svg, referralsOf(muscle), Side.RIGHT);
            if (svg.getBytes(StandardCharsets.UTF_8).length > LARGEST || Svgs.packed(svg) > LARGEST_PACKED) {
                wrong.add(muscle.id() + " takes " + svg.length() + " bytes, packed " + Svgs.packed(svg));
            }
        }
        for (TriggerPoint point : table.tables().triggerPoints()) {
            String svg = ReferralMap.ofPoint(names, point, Side.RIGHT, false).svg();
            check(wrong, names, point.id(), svg, table.referralsOfPoint(point.id()), Side.RIGHT);
            if (point.location() != null && !Svgs.description(Svgs.parsed(svg)).contains(point.location())) {
                wrong.add(point.id() + " is not located in words");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(
            value = Side.class,
            names = {"LEFT", "BOTH"})
    void it_can_be_drawn_for_the_other_side_and_for_both(Side side) {
        Names names = new Names(table, Language.EN);
        List<String> wrong = new ArrayList<>();
        for (Muscle muscle : table.tables().muscles()) {
            check(
                    wrong,
                    names,
                    muscle.id(),
                    ReferralMap.ofMuscle(names, muscle, side, false).svg(),
                    referralsOf(muscle),
                    side);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void four_views_are_enough_for_one_side() {
        for (Muscle muscle : table.tables().muscles()) {
            Element svg = Svgs.parsed(ReferralMap.ofMuscle(new Names(table, Language.EN), muscle, Side.RIGHT, false)
                    .svg());
            assertTrue(views(svg).size() <= 4, muscle.id() + views(svg));
        }
    }

    @Test
    void a_head_is_drawn_on_a_head_and_a_hand_on_a_hand() {
        assertEquals(List.of("head-right"), viewsOf("lateral-pterygoid"));
        assertEquals(List.of("head-right", "mouth"), viewsOf("temporalis"));
        assertEquals(List.of("sole"), viewsOf("flexor-digitorum-brevis"));
        assertEquals(List.of("palm"), viewsOf("flexor-pollicis-longus"));
    }

    private List<String> viewsOf(String muscle) {
        return views(Svgs.parsed(ReferralMap.ofMuscle(
                        new Names(table, Language.EN), table.muscle(muscle).orElseThrow(), Side.RIGHT, false)
                .svg()));
    }

    private static List<String> views(Element svg) {
        return Svgs.all(svg).stream()
                .map(each -> each.getAttribute("data-view"))
                .filter(view -> !view.isEmpty())
                .toList();
    }

    /** All that count for a muscle: its own, its parts', and those of a group above it. */
    private List<Referral> referralsOf(Muscle muscle) {
        return table.referrals().stream()
                .filter(referral ->
                        table.muscleTree().onOnePath(referral.triggerPoint().muscle(), muscle.id()))
                .toList();
    }

    private void check(List<String> wrong, Names names, String id, String svg, List<Referral> referrals, Side side) {
        String where = id + " " + names.language() + " " + side + " ";
        Element root = Svgs.valid(svg);
        String description = Svgs.description(root);
        Set<String> symptoms = new HashSet<>();
        for (Referral referral : referrals) {
            Symptom symptom = referral.symptom();
            symptoms.add(symptom.id());
            if (!description.contains(names.of(symptom).text())) {
                wrong.add(where + "does not tell of " + symptom.id());
            }
        }
        RedFlags.raisedBy(table, symptoms, List.of()).stream()
                .map(RedFlags.Raised::flag)
                .filter(flag -> !description.contains(flag.title()))
                .forEach(flag -> wrong.add(where + "hides the red flag " + flag.id()));
        if (!description.contains("not medical advice") || !svg.contains("CC BY 4.0")) {
            wrong.add(where + "has no notice or no licence");
        }
        Svgs.all(root).stream()
                .filter(each -> each.getTagName().equals("text"))
                .filter(text -> !readable(text, names.language()))
                .forEach(text -> wrong.add(where + "cannot be read on a phone: " + text.getTextContent()));
        Map<Spot, Set<String>> shown = shown(root);
        Map<Spot, Set<Pattern>> named = named(id, referrals, side);
        shown.forEach((spot, kinds) -> {
            if (kinds.size() != 1) {
                wrong.add(where + spot + " is drawn in several ways " + kinds);
            }
            String kind = kinds.iterator().next();
            Set<Pattern> said = named.getOrDefault(spot, Set.of());
            if (!said.isEmpty() && !kind.equals(strongest(said).code())) {
                wrong.add(where + spot + " is " + kind + " though it is said to be " + said);
            }
            if (said.isEmpty() && !kind.endsWith(" pale")) {
                wrong.add(where + spot + " is " + kind + " though nobody names it");
            }
            if (said.isEmpty()
                    && referrals.stream()
                            .noneMatch(referral -> pain(referral)
                                    && table.zoneTree()
                                            .onOnePath(
                                                    spot.zone(),
                                                    String.valueOf(
                                                            referral.symptom().zone())))) {
                wrong.add(where + spot + " is drawn though no link of it ends there");
            }
        });
        for (Referral referral : referrals) {
            if (pain(referral)) {
                for (BodySide each : felt(referral, side)) {
                    String zone = String.valueOf(referral.symptom().zone());
                    if (!seen(shown.keySet(), zone, each)) {
                        wrong.add(where + "does not show " + zone + " " + each);
                    }
                }
            }
        }
    }

    /** Eleven pixels high where a picture is 320 wide, and on the paper. */
    private static boolean readable(Element text, Language language) {
        double size = Double.parseDouble(text.getAttribute("font-size"));
        boolean bold = text.getAttribute("font-weight").equals("700");
        return size * 320 / Sheet.WIDTH >= 11
                && Svgs.all(text).stream()
                        .filter(each -> each.getTagName().equals("tspan"))
                        .allMatch(line -> Double.parseDouble(line.getAttribute("x"))
                                        + new Text(line.getTextContent(), language, size, bold, Ink.WORDS)
                                                .width(line.getTextContent())
                                < Sheet.WIDTH);
    }

    /** A zone is seen by its own shape, or else by those of all zones that divide it. */
    private boolean seen(Set<Spot> shown, String zone, BodySide side) {
        boolean paired = table.zone(zone).map(Zone::paired).orElseThrow();
        Spot spot = new Spot(zone, paired ? side : BodySide.MIDDLE);
        List<String> parts = table.zoneTree().children(zone);
        return shown.contains(spot)
                || !parts.isEmpty()
                        && parts.stream().allMatch(part -> seen(shown, part, side) || seenSomewhere(shown, part));
    }

    /** A part of a divided zone may itself be divided further: a mouth is seen from outside, its teeth are not. */
    private boolean seenSomewhere(Set<Spot> shown, String zone) {
        return table.zoneTree().descendants(zone).stream()
                .anyMatch(inner -> shown.stream().anyMatch(spot -> spot.zone().equals(inner)));
    }

    private Map<Spot, Set<Pattern>> named(String id, List<Referral> referrals, Side side) {
        Map<Spot, Set<Pattern>> named = new HashMap<>();
        for (Referral referral : referrals) {
            boolean ofGroup = table.muscle(id).isPresent()
                    && table.muscleTree().isAbove(referral.triggerPoint().muscle(), id);
            if (pain(referral) && !ofGroup) {
                Zone zone =
                        table.zone(String.valueOf(referral.symptom().zone())).orElseThrow();
                for (BodySide each : felt(referral, side)) {
                    named.computeIfAbsent(
                                    new Spot(zone.id(), zone.paired() ? each : BodySide.MIDDLE),
                                    spot -> new HashSet<>())
                            .add(referral.pattern());
                }
            }
        }
        return named;
    }

    private static boolean pain(Referral referral) {
        return referral.symptom().kind() == SymptomKind.PAIN;
    }

    private static Set<BodySide> felt(Referral referral, Side muscle) {
        Set<BodySide> own = switch (muscle) {
            case LEFT -> Set.of(BodySide.LEFT);
            case RIGHT -> Set.of(BodySide.RIGHT);
            case BOTH -> Set.of(BodySide.LEFT, BodySide.RIGHT);
        };
        List<Laterality> said = referral.lateralities();
        Set<BodySide> felt = new HashSet<>();
        if (said.isEmpty() || said.contains(Laterality.SAME_SIDE)) {
            felt.addAll(own);
        }
        if (said.contains(Laterality.OPPOSITE_SIDE)) {
            own.forEach(side -> felt.add(side == BodySide.LEFT ? BodySide.RIGHT : BodySide.LEFT));
        }
        if (said.contains(Laterality.BOTH_SIDES) || said.contains(Laterality.MIDLINE)) {
            felt.addAll(Set.of(BodySide.LEFT, BodySide.RIGHT));
        }
        return felt;
    }

    private static Pattern strongest(Set<Pattern> said) {
        return said.contains(Pattern.ESSENTIAL)
                ? Pattern.ESSENTIAL
                : said.contains(Pattern.SPILLOVER) ? Pattern.SPILLOVER : Pattern.DESCRIBED;
    }

    /** What is coloured, and how: the class of the group it stands in. */
    private static Map<Spot, Set<String>> shown(Element root) {
        Map<Spot, Set<String>> shown = new TreeMap<>();
        for (Element path : Svgs.all(root)) {
            String kind = path.getParentNode() instanceof Element group ? group.getAttribute("class") : "";
            if (path.hasAttribute("data-zone") && !kind.equals("muscle")) {
                shown.computeIfAbsent(
                                new Spot(
                                        path.getAttribute("data-zone"),
                                        Coded.of(BodySide.class, path.getAttribute("data-side"))),
                                spot -> new HashSet<>())
                        .add(kind);
            }
        }
        return shown;
    }
}
