package org.referredpain.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A line to a database that can be made slow or dead while both of its ends stay up. */
final class Line implements AutoCloseable {

    private final ServerSocket end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int database;
    private volatile long delayMilliseconds;
    private volatile boolean dead;

    Line(int database) throws IOException {
        this.database = database;
        start(() -> {
            while (!end.isClosed()) {
                Socket client = end.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), this.database);
                sockets.addAll(List.of(client, server));
                start(() -> carry(client, server));
                start(() -> carry(server, client));
            }
        });
    }

    int port() {
        return end.getLocalPort();
    }

    /** From now on every piece of data takes so much longer, in each direction. */
    void slow(long milliseconds) {
        delayMilliseconds = milliseconds;
    }

    /** Nothing passes, and nobody is told. */
    void die() {
        dead = true;
    }

    synchronized void mend() {
        dead = false;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        end.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void carry(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[8_192];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                TimeUnit.MILLISECONDS.sleep(delayMilliseconds);
                awaitLife();
                out.write(piece, 0, length);
            }
        }
    }

    private synchronized void awaitLife() throws InterruptedException {
        while (dead) {
            wait();
        }
    }

    private interface Carrying {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Carrying carrying) {
        Thread thread = new Thread(() -> {
            try {
                carrying.run();
            } catch (IOException e) {
                // One end hung up; the other is told by closing it.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
