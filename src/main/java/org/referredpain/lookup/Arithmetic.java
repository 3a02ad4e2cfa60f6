package org.referredpain.lookup;

/** The points of a match in words that a person can follow: every factor with its name, and their product. */
final class Arithmetic {

    private Arithmetic() {}

    /** For instance: "described 9 × two families 8 × same symptom 10 × rarity 3 = 2160". */
    static String inWords(Ranking.Match match) {
        // Put together by hand: the formatter takes longer than the ranking.
        return match.referral().pattern().code()
                + " " + Weights.pattern(match.referral().pattern())
                + " × " + support(match)
                + " " + Weights.support(match.referral().support())
                + " × " + relation(match)
                + " " + Weights.relation(match.relation(), match.partStated())
                + " × rarity " + match.rarity()
                + " = " + match.points();
    }

    /** What an absent symptom costs: "essential 10 × … = 3000, of which half is 1500". */
    static String inWords(Ranking.Against against) {
        return inWords(against.wouldMatch()) + ", of which half is " + against.cost();
    }

    private static String support(Ranking.Match match) {
        int families = match.referral().families().size();
        int studies = match.referral().measuredStudies();
        String said = families == 1 ? "one family" : number(families) + " families";
        return switch (studies) {
            case 0 -> said;
            case 1 -> said + " and one measured study";
            default -> said + " and " + number(studies) + " measured studies";
        };
    }

    private static String relation(Ranking.Match match) {
        String relation = switch (match.relation()) {
            case SAME -> "same symptom";
            case NARROWER -> "narrower symptom";
            case BROADER -> "broader symptom";
        };
        return match.partStated() ? relation : relation + ", part not stated";
    }

    private static String number(int count) {
        return switch (count) {
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            case 5 -> "five";
            case 6 -> "six";
            default -> Integer.toString(count);
        };
    }
}
