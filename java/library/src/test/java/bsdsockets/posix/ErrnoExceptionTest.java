package bsdsockets.posix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ErrnoException and GaiException. */
class ErrnoExceptionTest {
    @Test
    void saysWhichCallFailedOnWhatAndWhy() {
        ErrnoException e = new ErrnoException(Constants.ECONNREFUSED, "connect", "4, 127.0.0.1:1");

        assertThat(e)
                .isInstanceOf(SocketException.class)
                .hasMessage("connect(4, 127.0.0.1:1): " + words("ECONNREFUSED") + " (ECONNREFUSED)");
        assertThat(e.errno()).isEqualTo(Constants.ECONNREFUSED);
        assertThat(e.symbol()).isEqualTo("ECONNREFUSED");
        assertThat(e.call()).isEqualTo("connect");
        assertThat(e.target()).isEqualTo("4, 127.0.0.1:1");
        assertThat(e.toString()).isEqualTo(ErrnoException.class.getName() + ": " + e.getMessage());
    }

    @Test
    void withoutATargetTheCallStandsAlone() {
        ErrnoException e = new ErrnoException(Constants.EPERM, "socket");
        assertThat(e).hasMessage("socket: " + words("EPERM") + " (EPERM)");
        assertThat(e.target()).isEmpty();
    }

    @Test
    void anUnknownNumberStandsForItself() {
        ErrnoException e = new ErrnoException(9_999, "ioctl");
        assertThat(e.symbol()).isEqualTo("9999");
        assertThat(e).hasMessage("ioctl: " + Posix.strerror(9_999) + " (9999)");
    }

    @Test
    void aFailedCallTellsItsTarget() {
        Sockaddr address = SockaddrIn.of("127.0.0.1", 1);
        ErrnoException e = catchThrowableOfType(ErrnoException.class, () -> Posix.connect(-1, address));
        assertThat(e.target()).isEqualTo("-1, 127.0.0.1:1");
        assertThat(e).hasMessage("connect(-1, 127.0.0.1:1): " + words("EBADF") + " (EBADF)");
    }

    @Test
    void aMessageWithoutANameTellsTheDescriptor() {
        Msghdr message = new Msghdr(null, List.of(), List.of(), 0);
        assertThat(catchThrowableOfType(ErrnoException.class, () -> Posix.sendmsg(-1, message, 0))
                        .target())
                .isEqualTo("-1");
        assertThat(catchThrowableOfType(ErrnoException.class, () -> Posix.recvmsg(-1, message, 0))
                        .target())
                .isEqualTo("-1");
    }

    @Test
    void isSerialisableLikeAnyException() throws Exception {
        ErrnoException e = new ErrnoException(Constants.EAGAIN, "recv", "5");
        e.addSuppressed(new IOException("beside"));

        ErrnoException copy = copy(e);

        assertThat(copy).hasMessage(e.getMessage());
        assertThat(copy.errno()).isEqualTo(Constants.EAGAIN);
        assertThat(copy.call()).isEqualTo("recv");
        assertThat(copy.target()).isEqualTo("5");
        assertThat(copy.getSuppressed()).hasSize(1);
        assertThat(copy.getStackTrace()).isEqualTo(e.getStackTrace());
    }

    @Test
    void aFailureToResolveHasItsOwnCodes() throws Exception {
        GaiException e = catchThrowableOfType(
                GaiException.class,
                () -> Posix.getaddrinfo("name", "80", new AddrInfo(Constants.AI_NUMERICHOST, 0, 0, 0, null, null)));

        assertThat(e).isInstanceOf(UnknownHostException.class);
        assertThat(e.code()).isEqualTo(Constants.EAI_NONAME);
        assertThat(e.symbol()).isEqualTo("EAI_NONAME");
        assertThat(e.call()).isEqualTo("getaddrinfo");
        assertThat(e.errno()).isZero();
        assertThat(e).hasMessageMatching("getaddrinfo\\(name, 80\\): .+ \\(EAI_NONAME\\)");
        assertThat(copy(e).code()).isEqualTo(e.code());
        assertThat(copy(e)).hasMessage(e.getMessage());
    }

    @Test
    void aFailureOfTheSystemHasErrno() {
        GaiException e = new GaiException(Constants.EAI_SYSTEM, Constants.EMFILE, "getaddrinfo", "name, null");
        assertThat(e.errno()).isEqualTo(Constants.EMFILE);
        assertThat(e).hasMessage("getaddrinfo(name, null): " + words("EMFILE") + " (EAI_SYSTEM)");
    }

    /** strerror's, in whatever language this process speaks. */
    private static String words(String symbol) {
        return Posix.strerror(Constants.valueOf(symbol));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Exception> T copy(T e) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
