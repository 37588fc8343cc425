package bsdsockets.fault;

import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Fds;
import bsdsockets.posix.OpenFile;
import bsdsockets.posix.Posix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Calls on pipes, events and files of chance, and between them and sockets; and ioctl, which is for all. */
final class FuzzedFiles implements AutoCloseable {
    private static final int FILE_SIZE = 5_000;

    private final Fuzzer fuzzer;
    private final OpenFile file;
    private int[] pipe;
    private int event;

    FuzzedFiles(Fuzzer fuzzer) throws IOException {
        this.fuzzer = fuzzer;
        Path path = Files.write(Files.createTempFile("fuzzed", ""), new byte[FILE_SIZE]);
        file = OpenFile.open(path);
        Files.delete(path);
    }

    /** A pipe and an eventfd, neither of which waits. */
    void open(Fds fds) throws ErrnoException {
        pipe = fds.pipe(Constants.O_NONBLOCK);
        event = fds.add(Posix.eventfd(0, Constants.EFD_NONBLOCK));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    void move() throws ErrnoException {
        Random random = fuzzer.random();
        long len = random.nextInt(4) == 0 ? number() : random.nextInt(70_000);
        int flags = Constants.SPLICE_F_NONBLOCK | (random.nextInt(4) == 0 ? 1 << random.nextInt(32) : 0);
        long moved;
        if (random.nextInt(3) == 0) {
            moved = Posix.sendfile(random.nextBoolean() ? fuzzer.fd() : pipe[1], from(), offset(), len);
        } else {
            boolean in = random.nextBoolean();
            moved = Posix.splice(in ? from() : pipe[0], offset(), in ? pipe[1] : fuzzer.fd(), offset(), len, flags);
        }
        if (moved < 0 || moved > len) {
            throw new AssertionError("moved " + moved + " of " + len);
        }
    }

    void readAndWrite() throws ErrnoException {
        Random random = fuzzer.random();
        int off = random.nextInt(50);
        int len = random.nextInt(200);
        GuardedBuffer guarded = new GuardedBuffer(random, off + len + random.nextInt(50), off, len);
        ByteBuffer buffer = guarded.buffer(random);
        int start = buffer.position();
        try {
            if (random.nextBoolean()) {
                Posix.read(from(), buffer);
            } else {
                Posix.write(random.nextBoolean() ? pipe[1] : fuzzer.fd(), buffer.asReadOnlyBuffer());
            }
        } finally {
            guarded.check(buffer.position() - start);
        }
        byte[] array = new byte[random.nextInt(100)];
        if (random.nextBoolean()) {
            Posix.read(from(), array, fuzzer.number(), fuzzer.number());
        } else {
            Posix.write(pipe[1], array, fuzzer.number(), fuzzer.number());
        }
    }

    void count() throws ErrnoException {
        if (fuzzer.random().nextBoolean()) {
            Posix.eventfd_write(anyOr(event), number());
        } else {
            Posix.eventfd_read(anyOr(event));
        }
    }

    /** Only requests that ask, and FIONBIO: none that changes an interface, or who gets signals. */
    void control() throws ErrnoException {
        Random random = fuzzer.random();
        int[] requests = {
            Constants.FIONREAD,
            Constants.SIOCOUTQ,
            Constants.SIOCATMARK,
            Constants.SIOCGIFNAME,
            Constants.SIOCGIFFLAGS,
            Constants.SIOCGIFADDR,
            Constants.SIOCGIFHWADDR,
            Constants.SIOCGIFMTU,
            Constants.SIOCGSTAMP,
            Constants.SIOCGSTAMPNS,
            Constants.SIOCGIFCONF
        };
        int request = requests[random.nextInt(requests.length)];
        switch (random.nextInt(4)) {
            case 0 -> Posix.ioctl(anyOr(pipe[0]), request);
            case 1 -> Posix.ioctl(anyOr(event), Constants.FIONBIO, 1);
            case 2 -> Posix.sockatmark(anyOr(pipe[0]));
            default -> {
                byte[] argument = new byte[random.nextInt(80)];
                random.nextBytes(argument);
                byte[] before = argument.clone();
                Posix.ioctl(anyOr(pipe[0]), request, argument);
                for (int i = 40; i < argument.length; i++) {
                    if (argument[i] != before[i]) {
                        throw new AssertionError("byte " + i + " was written, behind the struct");
                    }
                }
            }
        }
    }

    private int anyOr(int own) {
        return fuzzer.random().nextInt(3) == 0 ? own : fuzzer.fd();
    }

    private int from() {
        return switch (fuzzer.random().nextInt(4)) {
            case 0 -> fuzzer.fd();
            case 1 -> pipe[0];
            default -> file.fd();
        };
    }

    private long offset() {
        Random random = fuzzer.random();
        return switch (random.nextInt(4)) {
            case 0 -> number();
            case 1 -> random.nextInt(2 * FILE_SIZE);
            default -> -1;
        };
    }

    private long number() {
        Random random = fuzzer.random();
        return random.nextInt(4) == 0 ? random.nextLong() : fuzzer.number();
    }
}
