package org.referredpain.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that the service logs while it is open, at every level, with what was thrown. */
final class LogLines extends Handler implements AutoCloseable {

    /** The test asks out of the same process. */
    private static final String CALLER = "org.apache.http.";

    private static final Formatter MESSAGE = new PatternFormatter("%m");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        setLevel(Level.ALL);
        Logger.getLogger("").addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        if (String.valueOf(record.getLoggerName()).startsWith(CALLER)) {
            return;
        }
        StringWriter line = new StringWriter();
        line.append(record.getLevel().toString())
                .append(' ')
                .append(record.getLoggerName())
                .append(' ');
        line.append(MESSAGE.format(record));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
