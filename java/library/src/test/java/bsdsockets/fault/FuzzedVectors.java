package bsdsockets.fault;

import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Mmsghdr;
import bsdsockets.posix.Posix;
import bsdsockets.posix.Syscalls;
import bsdsockets.posix.Timespec;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/** Vectors of messages of chance: counts, lengths, names and control messages. */
final class FuzzedVectors {
    private static final byte UNTOUCHED = 0x5a;

    private final Fuzzer fuzzer;
    private final FuzzedMessages messages;

    FuzzedVectors(Fuzzer fuzzer, FuzzedMessages messages) {
        this.fuzzer = fuzzer;
        this.messages = messages;
    }

    void send() throws ErrnoException {
        Random random = fuzzer.random();
        Mmsghdr vector = vector(random);
        for (int i = 0; i < vector.capacity(); i++) {
            vector.setLength(i, random.nextInt(20) == 0 ? fuzzer.number() : random.nextInt(vector.bufferSize() + 1));
            if (random.nextInt(4) == 0) {
                vector.setName(i, fuzzer.address());
            }
            if (random.nextInt(4) == 0) {
                vector.setControl(i, List.of(messages.control()));
            }
        }
        int first = random.nextInt(8) == 0 ? fuzzer.number() : 0;
        int count = count(random, vector);
        int sent = random.nextBoolean()
                ? Posix.sendmmsg(fuzzer.fd(), vector, first, count, fuzzer.flags())
                : Syscalls.sendmmsg(fuzzer.fd(), vector, first, count, fuzzer.flags());
        require(sent <= count, "sent " + sent + " of " + count);
        for (int i = 0; i < vector.capacity(); i++) {
            requireUntouched(vector.data(i), 0);
        }
    }

    void receive() throws ErrnoException {
        Random random = fuzzer.random();
        Mmsghdr vector = vector(random);
        int count = count(random, vector);
        Timespec timeout = random.nextInt(4) == 0 ? new Timespec(random.nextInt(3) - 1, fuzzer.number()) : null;
        int received = 0;
        try {
            received = random.nextBoolean()
                    ? Posix.recvmmsg(fuzzer.fd(), vector, count, fuzzer.flags(), timeout)
                    : Syscalls.recvmmsg(fuzzer.fd(), vector, count, fuzzer.flags(), timeout);
        } finally {
            for (int i = Math.max(0, received); i < vector.capacity(); i++) {
                requireUntouched(vector.data(i), 0);
            }
        }
        require(received <= count, "received " + received + " of " + count);
        for (int i = 0; i < received; i++) {
            read(vector, i);
        }
    }

    /** All that a message tells; descriptors that came are closed. */
    private static void read(Mmsghdr vector, int i) throws ErrnoException {
        requireUntouched(vector.data(i), Math.min(vector.count(i), vector.bufferSize()));
        require(vector.length(i) <= vector.bufferSize(), "a length of " + vector.length(i));
        require(vector.name(i) == null || vector.name(i).toBytes().length <= 128, "a name of " + vector.name(i));
        vector.controlNumber(i, Constants.SOL_SOCKET, Constants.SCM_RIGHTS, -1);
        for (Cmsg message : vector.control(i)) {
            if (message instanceof CmsgRights rights) {
                for (int fd : rights.fds()) {
                    Posix.close(fd);
                }
            }
        }
    }

    /** With each buffer marked, to see what a call writes. */
    private static Mmsghdr vector(Random random) {
        Mmsghdr vector = Mmsghdr.allocate(1 + random.nextInt(9), random.nextInt(120), random.nextInt(100));
        for (int i = 0; i < vector.capacity(); i++) {
            ByteBuffer data = vector.data(i);
            for (int at = 0; at < data.capacity(); at++) {
                data.put(at, UNTOUCHED);
            }
        }
        return vector;
    }

    private int count(Random random, Mmsghdr vector) {
        return random.nextInt(8) == 0 ? fuzzer.number() : random.nextInt(vector.capacity() + 1);
    }

    private static void requireUntouched(ByteBuffer data, int from) {
        for (int at = from; at < data.capacity(); at++) {
            require(data.get(at) == UNTOUCHED, "byte " + at + " was written, behind " + from);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
