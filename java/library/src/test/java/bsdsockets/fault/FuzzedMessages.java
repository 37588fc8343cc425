package bsdsockets.fault;

import bsdsockets.posix.Cmsg;
import bsdsockets.posix.CmsgRights;
import bsdsockets.posix.Constants;
import bsdsockets.posix.ErrnoException;
import bsdsockets.posix.Msghdr;
import bsdsockets.posix.Posix;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages of chance: pieces, names and control messages. */
final class FuzzedMessages {
    private final Fuzzer fuzzer;

    FuzzedMessages(Fuzzer fuzzer) {
        this.fuzzer = fuzzer;
    }

    void send() throws ErrnoException {
        Random random = fuzzer.random();
        List<GuardedBuffer> guards = new ArrayList<>();
        List<ByteBuffer> pieces = pieces(guards);
        List<Cmsg> control = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            control.add(control());
        }
        try {
            Posix.sendmsg(
                    fuzzer.fd(),
                    new Msghdr(random.nextBoolean() ? null : fuzzer.address(), pieces, control, 0),
                    fuzzer.flags());
        } finally {
            guards.forEach(guard -> guard.check(0));
        }
    }

    void receive() throws ErrnoException {
        Random random = fuzzer.random();
        List<GuardedBuffer> guards = new ArrayList<>();
        List<ByteBuffer> pieces = pieces(guards);
        int[] starts = pieces.stream().mapToInt(ByteBuffer::position).toArray();
        int room = random.nextBoolean() ? random.nextInt(100) : Math.min(fuzzer.number(), 1 << 16);
        try {
            Msghdr.Result result =
                    Posix.recvmsg(fuzzer.fd(), new Msghdr(null, pieces, List.of(), room), fuzzer.flags());
            for (Cmsg message : result.control()) {
                if (message instanceof CmsgRights rights) {
                    for (int fd : rights.fds()) {
                        Posix.close(fd);
                    }
                }
            }
        } finally {
            for (int i = 0; i < starts.length; i++) {
                guards.get(i).check(pieces.get(i).position() - starts[i]);
            }
        }
    }

    private List<ByteBuffer> pieces(List<GuardedBuffer> guards) {
        Random random = fuzzer.random();
        List<ByteBuffer> pieces = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int off = random.nextInt(20);
            int len = random.nextInt(100);
            GuardedBuffer guarded = new GuardedBuffer(random, off + len + random.nextInt(20), off, len);
            guards.add(guarded);
            pieces.add(guarded.buffer(random));
        }
        return pieces;
    }

    /** Of any level and type, any data; descriptors that are open, and that are not. */
    Cmsg control() {
        Random random = fuzzer.random();
        if (random.nextBoolean()) {
            return Cmsg.rights(fuzzer.fd(), 0);
        }
        byte[] data = new byte[random.nextInt(60)];
        random.nextBytes(data);
        int[] levels = {Constants.SOL_SOCKET, Constants.IPPROTO_IP, Constants.IPPROTO_IPV6, fuzzer.number()};
        int type = random.nextBoolean() ? random.nextInt(70) : fuzzer.number();
        int level = levels[random.nextInt(levels.length)];
        boolean route = level == Constants.IPPROTO_IP && type == Constants.IP_RETOPTS;
        return Cmsg.of(level, route ? 0 : type, data); // nothing leaves this machine
    }
}
