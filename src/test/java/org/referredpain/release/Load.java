package org.referredpain.release;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.referredpain.Program;

/** People who go on asking, whatever happens to the program meanwhile. */
final class Load {

    private static final int PEOPLE = 2;

    /** So that what is tested is not how a machine without a core to spare starts another process. */
    private static final long BETWEEN_NANOSECONDS = 5_000_000;

    private final List<Thread> people = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int answers;
    private long slowestNanoseconds;
    private volatile boolean over;

    private Load() {}

    /** What they saw. */
    record Seen(int answers, List<String> wrong, long slowestMilliseconds) {}

    /** Two people a program ask for an address, and each answer is looked at: what is wrong with it, if anything. */
    static Load on(List<Program> programs, String path, Function<HttpResponse<String>, Optional<String>> wrong) {
        Load load = new Load();
        for (Program program : programs) {
            for (int i = 0; i < PEOPLE; i++) {
                Thread person = new Thread(() -> load.ask(program, path, wrong));
                person.setDaemon(true);
                person.start();
                load.people.add(person);
            }
        }
        return load;
    }

    /** Asks until it has been answered so many times more. */
    synchronized void hasAnswers(int more) throws InterruptedException {
        int enough = answers + more;
        while (answers < enough && wrong.isEmpty()) {
            wait();
        }
    }

    Seen end() throws InterruptedException {
        over = true;
        for (Thread person : people) {
            person.join();
        }
        return new Seen(answers, List.copyOf(wrong), slowestNanoseconds / 1_000_000);
    }

    private void ask(Program program, String path, Function<HttpResponse<String>, Optional<String>> check) {
        while (!over) {
            long before = System.nanoTime();
            Optional<String> complaint;
            try {
                complaint = check.apply(program.get(path));
            } catch (RuntimeException e) {
                complaint = Optional.of(e.toString());
            }
            note(System.nanoTime() - before, complaint);
            LockSupport.parkNanos(BETWEEN_NANOSECONDS);
        }
    }

    private synchronized void note(long nanoseconds, Optional<String> complaint) {
        answers++;
        slowestNanoseconds = Math.max(slowestNanoseconds, nanoseconds);
        complaint.ifPresent(wrong::add);
        notifyAll();
    }
}
