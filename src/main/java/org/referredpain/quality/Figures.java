package org.referredpain.quality;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well vignettes were answered: means over the vignettes, each 0 to 1, rounded to three places. How each is computed stands
 * in {@link QualityAnswer#DEFINITIONS}, which is published.
 *
 * @param vignettes how many there are
 */
record Figures(int vignettes, double recall3, double recall5, double recall10, double ndcg5, double mrr) {

    private static final int NDCG_AT = 5;
    private static final double THOUSANDTHS = 1000.0;

    /** The figures of some outcomes; all 0 when there are none. */
    static Figures of(List<Outcome> outcomes) {
        return new Figures(
                outcomes.size(),
                mean(outcomes, outcome -> recall(outcome, 3)),
                mean(outcomes, outcome -> recall(outcome, 5)),
                mean(outcomes, outcome -> recall(outcome, 10)),
                mean(outcomes, Figures::ndcg),
                mean(outcomes, Figures::reciprocalRank));
    }

    private static double recall(Outcome outcome, int first) {
        long found =
                outcome.placed().stream().filter(each -> each.within(first)).count();
        return found / (double) outcome.placed().size();
    }

    private static double ndcg(Outcome outcome) {
        double gain = 0;
        double ideal = 0;
        int best = 0;
        for (Outcome.Placed each : outcome.placed()) {
            gain += each.within(NDCG_AT) ? discount(each.place()) : 0;
            best++;
            ideal += best <= NDCG_AT ? discount(best) : 0;
        }
        return gain / ideal;
    }

    private static double reciprocalRank(Outcome outcome) {
        return outcome.placed().stream()
                .filter(each -> each.place() > 0)
                .mapToDouble(each -> 1.0 / each.place())
                .max()
                .orElse(0);
    }

    /** StrictMath, so that every machine writes the same digits. */
    private static double discount(int place) {
        return StrictMath.log(2) / StrictMath.log(place + 1);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
        double mean = outcomes.stream().mapToDouble(measure).average().orElse(0);
        return Math.round(THOUSANDTHS * mean) / THOUSANDTHS;
    }
}
