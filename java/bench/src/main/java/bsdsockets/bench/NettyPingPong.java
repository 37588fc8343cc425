package bsdsockets.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Netty's native epoll transport: an event loop that asks, and one that answers. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes the channel, which ends the asking
final class NettyPingPong {
    private NettyPingPong() {}

    static Side open() throws IOException {
        EventLoopGroup asking = oneThread();
        EventLoopGroup answering = oneThread();
        Asking asker = new Asking();
        Channel listener = new ServerBootstrap()
                .group(answering)
                .channel(EpollServerSocketChannel.class)
                .childHandler(new Answering())
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        Channel client = new Bootstrap()
                .group(asking)
                .channel(EpollSocketChannel.class)
                .handler(asker)
                .connect(listener.localAddress())
                .syncUninterruptibly()
                .channel();
        return new Side(
                new Contender("Netty epoll", times -> asker.ask(client, times)),
                List.of(
                        () -> client.close().syncUninterruptibly(),
                        () -> listener.close().syncUninterruptibly(),
                        asking::shutdownGracefully,
                        answering::shutdownGracefully));
    }

    private static EventLoopGroup oneThread() {
        return new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    }

    /** Sends back what has come. */
    private static final class Answering extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            context.writeAndFlush(message, context.voidPromise());
        }
    }

    /** Asks again as often as is wanted, each time that the whole answer is there. */
    private static final class Asking extends ChannelInboundHandlerAdapter {
        private final Semaphore done = new Semaphore(0);
        private long left;
        private int received;

        void ask(Channel channel, long times) throws IOException {
            channel.eventLoop().execute(() -> {
                left = times;
                channel.writeAndFlush(Unpooled.directBuffer(Talk.MESSAGE).writeZero(Talk.MESSAGE));
            });
            done.acquireUninterruptibly();
            if (!channel.isActive()) {
                throw new IOException("Netty's answering end has closed");
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            received += bytes.readableBytes();
            if (received < Talk.MESSAGE) {
                bytes.release();
                return;
            }
            received = 0;
            left--;
            if (left == 0) {
                bytes.release();
                done.release();
            } else if (bytes.readableBytes() == Talk.MESSAGE) {
                context.writeAndFlush(bytes, context.voidPromise());
            } else {
                bytes.release();
                context.writeAndFlush(context.alloc().directBuffer(Talk.MESSAGE).writeZero(Talk.MESSAGE));
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            done.release();
        }
    }
}
