package bsdsockets.contract;

import static org.assertj.core.api.Assertions.assertThat;

import bsdsockets.Backend;
import bsdsockets.BsdSocket;
import bsdsockets.posix.Cmsg;
import bsdsockets.posix.Constants;
import bsdsockets.posix.Msghdr;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/** Buffers of every kind, and messages of several. */
class BufferContractTest extends Contract {
    private static final int FRONT = 2;

    private static ByteBuffer[] kinds(String text) {
        ByteBuffer heap = ByteBuffer.wrap(StreamContractTest.bytes("##" + text + "#"));
        ByteBuffer direct = ByteBuffer.allocateDirect(heap.capacity()).put(heap.duplicate());
        ByteBuffer slice = ByteBuffer.wrap(StreamContractTest.bytes("<" + "##" + text + "#"))
                .position(1)
                .slice();
        ByteBuffer[] kinds = {heap, direct, slice};
        for (ByteBuffer kind : kinds) {
            kind.limit(FRONT + text.length()).position(FRONT);
        }
        return kinds;
    }

    @OnEachBackend
    void sendMovesThePosition(Backend backend) throws Exception {
        Link link = link(backend);
        StringBuilder observed = new StringBuilder();
        for (ByteBuffer buffer : kinds("abc")) {
            observed.append(Outcome.of(() -> link.near().send(buffer, 0)))
                    .append(Outcome.of(() -> link.far().recv(9)))
                    .append(buffer.position())
                    .append(' ');
        }
        ByteBuffer readOnly = kinds("abc")[0].asReadOnlyBuffer();
        observed.append(Outcome.of(() -> link.near().send(readOnly, 0))).append(readOnly.position());
        agree(backend, "3'abc'5 3'abc'5 3'abc'5 35", observed.toString());
    }

    @OnEachBackend
    void sendAllMovesThePosition(Backend backend) throws Exception {
        Link link = link(backend);
        ByteBuffer buffer = kinds("abc")[1];
        String observed = Outcome.done(() -> link.near().sendAll(buffer)) + " " + buffer.position() + " "
                + Outcome.of(() -> link.far().recv(9));
        agree(backend, "ok 5 'abc'", observed);
    }

    @OnEachBackend
    void recvIntoMovesThePosition(Backend backend) throws Exception {
        Link link = link(backend);
        StringBuilder observed = new StringBuilder();
        for (ByteBuffer buffer : kinds("...")) {
            link.far().sendAll(StreamContractTest.bytes("xy"));
            observed.append(Outcome.of(() -> link.near().recvInto(buffer, 0)))
                    .append((char) buffer.get(FRONT))
                    .append((char) buffer.get(FRONT + 1))
                    .append((char) buffer.get(FRONT + 2))
                    .append(buffer.position())
                    .append(' ');
        }
        agree(backend, "2xy.4 2xy.4 2xy.4 ", observed.toString());
    }

    @OnEachBackend
    void recvIntoWithTimeout(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofSeconds(30));
        ByteBuffer buffer = kinds("...")[1];
        link.far().sendAll(StreamContractTest.bytes("xy"));
        agree(
                backend,
                "2 4 x",
                Outcome.of(() -> link.near().recvInto(buffer, 0)) + " " + buffer.position() + " "
                        + (char) buffer.get(FRONT));
    }

    @OnEachBackend
    void recvIntoAtTheEnd(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().close();
        ByteBuffer buffer = ByteBuffer.allocate(4);
        agree(backend, "0 0", Outcome.of(() -> link.near().recvInto(buffer, 0)) + " " + buffer.position());
    }

    @OnEachBackend
    void recvIntoReadOnly(Backend backend) throws Exception {
        Link link = link(backend);
        ByteBuffer buffer = ByteBuffer.allocate(4).asReadOnlyBuffer();
        agree(backend, "ReadOnlyBufferException", Outcome.of(() -> link.near().recvInto(buffer, 0)));
    }

    @OnEachBackend
    void datagramsIntoBuffers(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        far.sendTo(StreamContractTest.bytes("xy"), near.getSockName());
        ByteBuffer room = kinds("...")[1];
        String observed =
                Outcome.of(() -> near.recvInto(room, 0)) + " " + room.position() + " " + (char) room.get(FRONT);
        ByteBuffer data = kinds("abc")[1];
        observed += " " + Outcome.of(() -> near.send(data, 0)) + " " + data.position() + " "
                + Outcome.of(() -> far.recv(9));
        agree(backend, "2 4 x 3 5 'abc'", observed);
    }

    private static Msghdr message(ByteBuffer... pieces) {
        return new Msghdr(null, List.of(pieces), List.of(), 0);
    }

    @OnEachBackend
    void sendMsgGathers(Backend backend) throws Exception {
        Link link = link(backend);
        ByteBuffer[] pieces = kinds("abc");
        agree(
                backend,
                "6 'abcabc' 5",
                Outcome.of(() -> link.near().sendMsg(message(pieces[0], pieces[1]), 0) + " "
                        + Outcome.of(() -> link.far().recv(9)) + " " + pieces[1].position()));
    }

    @OnEachBackend
    void recvMsgScatters(Backend backend) throws Exception {
        Link link = link(backend);
        ByteBuffer first = ByteBuffer.allocate(2);
        ByteBuffer second = ByteBuffer.allocate(2);
        link.far().sendAll(StreamContractTest.bytes("abc"));
        agree(backend, "3 2 1 [] 0", Outcome.of(() -> {
            Msghdr.Result result = link.near().recvMsg(message(first, second), 0);
            return result.count() + " " + first.position() + " " + second.position() + " " + result.control() + " "
                    + result.flags();
        }));
    }

    @OnEachBackend
    void recvMsgTimesOut(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofMillis(20));
        agree(backend, "timed out", Outcome.of(() -> link.near().recvMsg(message(ByteBuffer.allocate(1)), 0)));
    }

    @OnEachBackend
    void recvMsgScattersWithTimeout(Backend backend) throws Exception {
        Link link = link(backend);
        link.near().setTimeout(Duration.ofSeconds(30));
        link.far().sendAll(new byte[1]);
        Msghdr message = message(ByteBuffer.allocate(1), ByteBuffer.allocate(1));
        agree(backend, "1", Outcome.of(() -> link.near().recvMsg(message, 0).count()));
    }

    @OnEachBackend
    void recvMsgNonBlocking(Backend backend) throws Exception {
        Link link = link(backend);
        agree(backend, "EAGAIN", Outcome.of(() -> {
            link.near().setBlocking(false);
            return link.near().recvMsg(message(ByteBuffer.allocate(1), ByteBuffer.allocate(1)), 0);
        }));
    }

    @OnEachBackend
    void recvMsgOfDatagramTellsThatItWasCut(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        far.sendTo(StreamContractTest.bytes("abc"), near.getSockName());
        agree(backend, "2 cut=true from=true", Outcome.of(() -> {
            Msghdr.Result result = near.recvMsg(message(ByteBuffer.allocate(2)), 0);
            return result.count() + " cut=" + ((result.flags() & Constants.MSG_TRUNC) != 0) + " from="
                    + far.getSockName().equals(result.name());
        }));
    }

    @OnEachBackend
    void sendMsgOfDatagramGathers(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        ByteBuffer[] pieces = kinds("abc");
        agree(
                backend,
                "6 'abcabc'",
                Outcome.of(() -> near.sendMsg(message(pieces[0], pieces[1]), 0) + " " + Outcome.of(() -> far.recv(9))));
    }

    @OnEachBackend
    void sendMsgToAnAddress(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        Msghdr message = new Msghdr(far.getSockName(), List.of(ByteBuffer.allocate(1)), List.of(), 0);
        agree(backend, "1", Outcome.of(() -> near.sendMsg(message, 0)));
    }

    @OnEachBackend
    void sendMsgWithControl(Backend backend) throws Exception {
        BsdSocket near = boundDatagram(backend);
        BsdSocket far = boundDatagram(Backend.NATIVE);
        near.connect(far.getSockName());
        Cmsg tos = Cmsg.of(Constants.IPPROTO_IP, Constants.IP_TOS, new byte[] {0, 0, 0, 0});
        Msghdr message = new Msghdr(null, List.of(ByteBuffer.allocate(1)), List.of(tos), 0);
        agree(backend, "1", Outcome.of(() -> near.sendMsg(message, 0)));
    }

    @OnEachBackend
    void recvMsgWithControl(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(new byte[1]);
        Msghdr message = new Msghdr(null, List.of(ByteBuffer.allocate(1)), List.of(), 64);
        assertThat(message.controlCapacity()).isEqualTo(64);
        agree(backend, "1", Outcome.of(() -> link.near().recvMsg(message, 0).count()));
    }

    @OnEachBackend
    void messageFlags(Backend backend) throws Exception {
        Link link = link(backend);
        link.far().sendAll(new byte[1]);
        String observed = Outcome.of(() -> link.near().sendMsg(message(ByteBuffer.allocate(1)), Constants.MSG_DONTWAIT))
                + " "
                + Outcome.of(() -> link.near()
                        .recvMsg(message(ByteBuffer.allocate(1)), Constants.MSG_PEEK)
                        .count());
        agree(backend, "1 1", observed);
    }
}
