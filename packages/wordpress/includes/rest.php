<?php
/**
 * Answers the editor: which feeds there are, and pulls a new one.
 *
 * @package CxWidgets
 */

namespace CxWidgets;

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', __NAMESPACE__ . '\\register_routes' );

function register_routes(): void {
	register_rest_route(
		'cx-widgets/v1',
		'/feeds',
		array(
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\\list_feeds',
				'permission_callback' => static function () {
					return current_user_can( 'edit_posts' );
				},
			),
			array(
				'methods'             => 'POST',
				'callback'            => __NAMESPACE__ . '\\add_feed',
				// A copy is a file in the uploads folder.
				'permission_callback' => static function () {
					return current_user_can( 'upload_files' );
				},
				'args'                => array(
					'url' => array(
						'type'     => 'string',
						'required' => true,
					),
				),
			),
		)
	);
}

function list_feeds(): array {
	return array_map( __NAMESPACE__ . '\\describe_feed', array_keys( feeds() ) );
}

/**
 * Pulls a feed, and adds it to the list if it can be read.
 *
 * @return array|\WP_Error
 */
function add_feed( \WP_REST_Request $request ) {
	$url   = esc_url_raw( trim( (string) $request['url'] ), array( 'http', 'https' ) );
	$feeds = feeds();
	if ( ! wp_parse_url( $url, PHP_URL_HOST ) ) {
		return new \WP_Error( 'address', __( 'This is not an address. Write all of it, such as https://agency.example/campaign.json.', 'cx-widgets' ), array( 'status' => 400 ) );
	}
	if ( ! isset( $feeds[ $url ] ) && count( $feeds ) >= MOST_FEEDS ) {
		/* translators: %d: a number */
		return new \WP_Error( 'too-many', sprintf( __( 'This site already has %d feeds. Ask an administrator to remove one under Settings > CX Widgets.', 'cx-widgets' ), MOST_FEEDS ), array( 'status' => 400 ) );
	}
	$error = pull( $url );
	// An older copy is still good.
	if ( $error && ! is_file( feed_path( $url ) ) ) {
		remove_feed( $url );
		return new \WP_Error( 'feed', $error, array( 'status' => 422 ) );
	}
	schedule();
	return describe_feed( $url );
}
