package org.referredpain.atlas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which views a picture needs. Of all sets of at most four views: those that show the most of what must be seen; of
 * these, those that show where the muscle lies; of these the smallest; of these the one that draws it all largest. So a
 * pain of the temple is drawn on a head and not on a whole body. More than four are taken only where four cannot show
 * everything.
 */
final class ViewChoice {

    private static final int FEW = 4;

    private static final List<List<View>> SETS = IntStream.range(1, 1 << View.values().length)
            .mapToObj(ViewChoice::set)
            .sorted(Comparator.comparingInt(List::size))
            .toList();

    private static final Comparator<Rated> BEST = Comparator.comparingInt(Rated::shown)
            .thenComparing(Rated::muscle)
            .thenComparing(rated -> rated.views().size(), Comparator.reverseOrder())
            .thenComparingDouble(Rated::detail);

    private ViewChoice() {}

    /**
     * A set of views with what speaks for it.
     *
     * @param shown how much of what must be seen it shows
     * @param muscle whether it shows where the muscle lies
     * @param detail how large it draws all of it
     */
    private record Rated(List<View> views, int shown, boolean muscle, double detail) {}

    /**
     * The views to draw, in the order of {@link View}.
     *
     * @param needs what must be seen; where it is nothing, the muscle is what is looked at
     * @param muscle where the muscle lies; one spot of it is enough
     */
    static List<View> of(Collection<Need> needs, Collection<Need> muscle) {
        Collection<Need> wanted = needs.isEmpty() ? muscle : needs;
        Rated best = rated(SETS.get(0), wanted, muscle);
        for (List<View> set : SETS) {
            if (set.size() > FEW && best.shown() == wanted.size()) {
                break;
            }
            Rated rated = rated(set, wanted, muscle);
            // Of equals the first in the order of the views stays.
            if (BEST.compare(rated, best) > 0) {
                best = rated;
            }
        }
        return best.views();
    }

    private static Rated rated(List<View> set, Collection<Need> wanted, Collection<Need> muscle) {
        int shown = 0;
        double detail = 0;
        for (Need need : wanted) {
            double share = need.shownBy(set);
            shown += share > 0 ? 1 : 0;
            detail += share;
        }
        return new Rated(set, shown, sees(set, muscle), detail);
    }

    private static boolean sees(List<View> set, Collection<Need> muscle) {
        for (Need need : muscle) {
            if (need.shownBy(set) > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<View> set(int bits) {
        return Stream.of(View.values())
                .filter(view -> (bits >> view.ordinal() & 1) == 1)
                .toList();
    }
}
