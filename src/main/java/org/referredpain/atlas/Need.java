package org.referredpain.atlas;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.referredpain.knowledge.Side;
import org.referredpain.knowledge.Snapshot;

/**
 * A spot that a picture must show. It is seen by its own shape or, where at least two zones divide it, by all of these:
 * who sees a cheek, an eye, a nose, a mouth and a jaw has seen a face.
 */
final class Need {

    /** By view, the share of it that the shape takes; 0 where the view does not draw it. */
    private final double[] itself;

    private final List<double[]> parts;

    private Need(double[] itself, List<double[]> parts) {
        this.itself = itself;
        this.parts = parts;
    }

    /** What must be seen of some links. */
    static List<Need> of(Snapshot snapshot, Collection<Link> links, Side muscle) {
        Map<Spot, Need> needs = new TreeMap<>();
        for (Link link : links) {
            Area area = Area.of(snapshot, link.referral().symptom());
            area.shapes(Mark.sides(link.referral(), muscle))
                    .forEach(spot -> needs.computeIfAbsent(spot, each -> of(snapshot, each)));
        }
        return List.copyOf(needs.values());
    }

    static List<Need> of(Snapshot snapshot, Collection<Spot> spots) {
        return spots.stream().map(spot -> of(snapshot, spot)).toList();
    }

    private static Need of(Snapshot snapshot, Spot spot) {
        List<String> children = snapshot.zoneTree().children(spot.zone());
        Set<BodySide> sides = spot.side() == BodySide.MIDDLE
                ? EnumSet.allOf(BodySide.class)
                : EnumSet.of(spot.side(), BodySide.MIDDLE);
        Stream<String> parts = children.size() < 2 ? Stream.of() : children.stream();
        return new Need(
                largest(Set.of(spot)),
                parts.map(child -> largest(Area.of(snapshot, child).shapes(sides)))
                        .toList());
    }

    /** How large a set of views draws it, as a share of a view; 0 when it does not. */
    double shownBy(List<View> views) {
        double own = largest(itself, views);
        double sum = 0;
        for (double[] part : parts) {
            double share = largest(part, views);
            if (share == 0) {
                return own;
            }
            sum += share;
        }
        return Math.max(own, sum);
    }

    private static double largest(double[] shares, List<View> views) {
        double largest = 0;
        for (View view : views) {
            largest = Math.max(largest, shares[view.ordinal()]);
        }
        return largest;
    }

    private static double[] largest(Set<Spot> spots) {
        double[] shares = new double[View.values().length];
        for (Spot spot : spots) {
            Drawing.ofBody()
                    .views(spot)
                    .forEach((view, share) -> shares[view.ordinal()] = Math.max(shares[view.ordinal()], share));
        }
        return shares;
    }
}
